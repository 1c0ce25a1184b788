"""Notices of copyright and of rights."""

from __future__ import annotations

import pytest

from newsclean.evidence.notices import is_notice, is_rights_line


@pytest.mark.parametrize(
    "text",
    [
        "Copyright 2023 Salt News",
        "© dpa-infocom, dpa:240503-99-1/2",
        "© 2025 dpa",
        "© Copyright Il Corriere del Sale",
        "(c) 2024 Salt News",
    ],
)
def test_notices(text):
    assert is_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "Copyright & permissions",
        "Copyright policy",
        "Copyright 1987, the sleeve said",
        "© is for cheese, reads a sticker on the till.",
        "© Salt Foto Services | Ana Teller",
    ],
)
def test_no_notices(text):
    assert not is_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "All rights reserved. This material may not be published.",
        "Riproduzione riservata © Copyright SALE",
        "DERECHOS RESERVADOS © EL FARO DEL VALLE. QUEDA PROHIBIDA LA REPRODUCCIÓN TOTAL.",
        "جميع الحقوق محفوظة © 2026 شبكة الملح",
        "כל הזכויות שמורות © עיתון המלח",
        "Todos os direitos reservados",
        "記事・写真の無断転載を禁じます。",
    ],
)
def test_rights(text):
    assert is_rights_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "All rights reserved to the duke fell to the town.",
        (
            "Prohibida la reproducción de aves sin permiso, el pueblo vendió las jaulas y los nidos a un "
            "comerciante que venía del norte cada otoño."
        ),
        "The sign © on the till means nothing, she said.",
        "Alle Rechte der Pächter blieben.",
    ],
)
def test_no_rights(text):
    assert not is_rights_line(text)
