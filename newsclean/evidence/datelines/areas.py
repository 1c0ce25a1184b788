"""Countries and states behind a place: ``Kaldorf, Kenya - ``."""

from __future__ import annotations

__all__ = ["is_area"]

_COUNTRIES = """
Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas
Bahrain Bangladesh Barbados Belarus Belgium Belize Benin Bhutan Bolivia Botswana Brazil Brunei
Bulgaria Burundi Cambodia Cameroon Canada Chad Chile China Colombia Comoros Congo Croatia Cuba
Cyprus Czechia Denmark Djibouti Dominica Ecuador Egypt Eritrea Estonia Eswatini Ethiopia Fiji
Finland France Gabon Gambia Georgia Germany Ghana Greece Grenada Guatemala Guinea Guyana Haiti
Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan
Kazakhstan Kenya Kiribati Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya
Liechtenstein Lithuania Luxembourg Madagascar Malawi Malaysia Maldives Mali Malta Mauritania
Mauritius Mexico Micronesia Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia
Nauru Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Palau Panama Paraguay Peru
Philippines Poland Portugal Qatar Romania Russia Rwanda Samoa Senegal Serbia Seychelles Singapore
Slovakia Slovenia Somalia Spain Sudan Suriname Sweden Switzerland Syria Taiwan Tajikistan Tanzania
Thailand Togo Tonga Tunisia Turkey Türkiye Turkmenistan Tuvalu Uganda Ukraine Uruguay Uzbekistan
Vanuatu Venezuela Vietnam Yemen Zambia Zimbabwe England Scotland Wales
Allemagne Alemania Alemanha Germania Deutschland Tyskland Duitsland Niemcy Österreich Austria
Schweiz Suisse Svizzera Suiza Suíça Belgique België Belgien Bélgica Belgio Espagne España Espanha
Spagna Spanien Spanje Hiszpania Italie Italia Itália Italien Italië Włochy Francia França Frankreich
Frankrike Frankrig Frankrijk Francja Royaume-Uni Inglaterra Irlanda Irlande Irland Polen Pologne
Polonia Polska Portogallo Norge Norwegen Norvège Noruega Sverige Schweden Suède Suecia Danmark
Dänemark Finnland Suomi Ísland Island Grèce Grecia Griechenland Turquie Turquía Türkei Turchia Rusia
Russie Russland Rússia Ucrania Ukraina Croatie Croacia Kroatien Hrvatska Slovenija Slovensko Česko
Magyarország Ungarn Hongrie Hungría România Roumanie Rumania Rumänien Maroc Marruecos Marrocos
Algérie Argelia Tunisie Túnez Égypte Egipto Sénégal Cameroun Bénin Guinée Tchad Tanzanie Brasil
Brésil Brasilien Brasile México Mexique Mexiko Messico Perú Pérou Bolivie Panamá Colombie Équateur
Moçambique Haïti Japón Japon Líbano Liban Irak Irán Israël Syrie Siria Inde Chine Eesti Latvija
Lietuva Ελλάδα Κύπρος Россия Украина Україна България Србија Srbija Беларусь Казахстан Грузия
Армения
"""
_LONG = (
    "Antigua and Barbuda|Bosnia and Herzegovina|Burkina Faso|Cabo Verde|Cape Verde|Costa Rica|"
    "Czech Republic|Dominican Republic|El Salvador|Hong Kong|Ivory Coast|Marshall Islands|"
    "New Zealand|North Korea|North Macedonia|Northern Ireland|Papua New Guinea|Puerto Rico|"
    "San Marino|Saudi Arabia|Sierra Leone|Solomon Islands|South Africa|South Korea|South Sudan|"
    "Sri Lanka|St Lucia|Saint Lucia|St. Lucia|St Kitts|The Bahamas|The Gambia|The Netherlands|"
    "Timor-Leste|Trinidad and Tobago|United Kingdom|United States|Côte d'Ivoire|Côte d’Ivoire|"
    "República Dominicana|Estados Unidos|Nueva Zelanda|"
    "New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Rhode Island|"
    "South Carolina|South Dakota|West Virginia|British Columbia|New Brunswick|Nova Scotia|"
    "Prince Edward Island|New South Wales|South Australia|Western Australia|Northern Territory|"
    "Andhra Pradesh|Arunachal Pradesh|Himachal Pradesh|Madhya Pradesh|Tamil Nadu|Uttar Pradesh|"
    "West Bengal"
)
_STATES = """
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho
Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota
Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah
Vermont Virginia Washington Wisconsin Wyoming Alberta Manitoba Newfoundland Ontario Quebec Québec
Saskatchewan Yukon Nunavut Queensland Tasmania Victoria Assam Bihar Chhattisgarh Goa Gujarat Haryana
Jharkhand Karnataka Kerala Maharashtra Manipur Meghalaya Mizoram Nagaland Odisha Punjab Rajasthan
Sikkim Telangana Tripura Uttarakhand
"""
AREAS = frozenset(
    name.lower() for name in (*_COUNTRIES.split(), *_STATES.split(), *_LONG.split("|"))
)


def is_area(name: str) -> bool:
    """Is it a country, or a state of one that prints them behind its places?

    Example:
        >>> is_area("South Africa"), is_area("Mayor")
        (True, False)
    """
    return name.lower() in AREAS
