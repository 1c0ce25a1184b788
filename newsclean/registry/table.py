"""The table of filters. Its order is the order of the run."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["BUILTIN", "BUILT_IN", "FilterSpec"]

BUILT_IN = "built in"
"""The origin of our own filters."""


class FilterSpec(NamedTuple):
    """A row of the table."""

    name: str
    target: str
    """``module:function``."""
    repairs: bool = False
    """Repairs the text line by line, before evidence about the page is gathered."""
    stage: str = "stable"
    """``stable``, or ``preview``: it may still change much, and is off until enabled."""
    origin: str = BUILT_IN
    needs: tuple[str, ...] = ()
    """What the filter looks at; it is not asked on a page that shows none of it. Shapes of lines
    (`newsclean.evidence.Form`), names of filters whose phrases it looks for, and the traits that
    :attr:`newsclean.evidence.Evidence.traits` adds; for a repair ``damage``. Empty = always asked.
    (Half of the filters have nothing to do on a page, and to ask one costs up to 1 µs.)"""
    fault: str = ""
    """Why it cannot be run, as a sentence."""

    @property
    def module(self) -> str:
        """The module that holds the filter; its docstring is the filter's page."""
        return self.target.partition(":")[0]

    @property
    def on(self) -> bool:
        """Runs unless it is switched off; filters in preview and of others must be enabled."""
        return self.stage == "stable" and self.origin == BUILT_IN


BUILTIN = (
    FilterSpec("page-part", "newsclean.filters.page_part:page_part", repairs=True, needs=("html",)),
    FilterSpec(
        "escaped-newlines",
        "newsclean.filters.escaped_newlines:escaped_newlines",
        repairs=True,
        needs=("damage",),
    ),
    FilterSpec(
        "escaped-text",
        "newsclean.filters.escaped_text:escaped_text",
        repairs=True,
        needs=("damage",),
    ),
    FilterSpec(
        "markup-breaks",
        "newsclean.filters.markup_breaks:markup_breaks",
        repairs=True,
        needs=("damage",),
    ),
    FilterSpec(
        "leftover-markup",
        "newsclean.filters.leftover_markup:leftover_markup",
        repairs=True,
        needs=("damage",),
    ),
    FilterSpec("mojibake", "newsclean.filters.mojibake:mojibake", repairs=True, needs=("damage",)),
    FilterSpec(
        "invisible-characters",
        "newsclean.filters.invisible:invisible",
        repairs=True,
        needs=("damage",),
    ),
    FilterSpec("spacing", "newsclean.filters.spacing:spacing", repairs=True, needs=("damage",)),
    FilterSpec(
        "one-line-player",
        "newsclean.filters.one_line_player:one_line_player",
        repairs=True,
    ),
    FilterSpec("drop-cap", "newsclean.filters.drop_cap:drop_cap", repairs=True),
    FilterSpec("hard-wrap", "newsclean.filters.hard_wrap:hard_wrap", repairs=True),
    FilterSpec(
        "leftover-markdown",
        "newsclean.filters.leftover_markdown:leftover_markdown",
        repairs=True,
    ),
    FilterSpec(
        "broken-sentence", "newsclean.filters.broken_sentence:broken_sentence", repairs=True
    ),
    FilterSpec("cut-label", "newsclean.filters.cut_label:cut_label", repairs=True),
    FilterSpec("section-label", "newsclean.filters.section_label:section_label"),
    FilterSpec("player-block", "newsclean.filters.player_block:player_block", needs=("player",)),
    FilterSpec("headline", "newsclean.filters.headline:headline", needs=("headline",)),
    FilterSpec("caption", "newsclean.filters.caption:caption", needs=("captions",)),
    FilterSpec(
        "repeated-caption",
        "newsclean.filters.repeated_caption:repeated_caption",
        needs=("captions",),
    ),
    FilterSpec("remarks", "newsclean.filters.remarks:remarks"),
    FilterSpec(
        "byline",
        "newsclean.filters.byline:byline",
        needs=("byline", "date", "byline-lead", "agency", "name"),
    ),
    FilterSpec("date-line", "newsclean.filters.date_line:date_lines"),
    FilterSpec("copyright", "newsclean.filters.copyright:copyright_notice", needs=("notice",)),
    FilterSpec(
        "contributors",
        "newsclean.filters.contributors:contributed",
        needs=("contributors", "byline"),
    ),
    FilterSpec(
        "republished",
        "newsclean.filters.republished:republished",
        needs=("republished", "tail"),
    ),
    FilterSpec(
        "disclaimer", "newsclean.filters.disclaimer:disclaimer", needs=("disclaimer", "turn")
    ),
    FilterSpec("tags", "newsclean.filters.tag_list:tag_list", needs=("tags",)),
    FilterSpec("biography", "newsclean.filters.biography:biography", needs=("tail",)),
    FilterSpec(
        "programme-credits",
        "newsclean.filters.programme_credits:programme_credits",
        needs=("programme-credits",),
    ),
    FilterSpec("contact-line", "newsclean.filters.contact_line:contact_line"),
    FilterSpec(
        "paywall-line", "newsclean.filters.paywall_line:paywall_line", needs=("paywall-line",)
    ),
    FilterSpec("paywall-cipher", "newsclean.filters.paywall_cipher:paywall_cipher"),
    FilterSpec("file-name", "newsclean.filters.file_name:file_name", needs=("file",)),
    FilterSpec("share-bar", "newsclean.filters.share_bar:share_bar", needs=("share-bar",)),
    FilterSpec("listen-line", "newsclean.filters.listen_line:listen_line"),
    FilterSpec("advertisement", "newsclean.filters.advertisement:advertisement"),
    FilterSpec("newsletter", "newsclean.filters.newsletter:newsletter"),
    FilterSpec("appeal", "newsclean.filters.appeal:appeal"),
    FilterSpec("teaser", "newsclean.filters.teaser:teaser"),
    FilterSpec(
        "custom-phrase", "newsclean.filters.custom_phrase:custom_phrase", needs=("custom-phrase",)
    ),
    FilterSpec("page-furniture", "newsclean.filters.page_furniture:page_furniture"),
    FilterSpec("bare-caption", "newsclean.filters.bare_caption:bare_caption"),
    FilterSpec("head-matter", "newsclean.filters.head_matter:head_matter", needs=("headline",)),
    FilterSpec(
        "repeated-headline",
        "newsclean.filters.repeated_headline:repeated_headline",
        needs=("headline",),
    ),
    FilterSpec("page-box", "newsclean.filters.page_box:page_box", needs=("html",)),
    FilterSpec("page-line", "newsclean.filters.page_line:page_line"),
    FilterSpec("page-link", "newsclean.filters.page_link:page_link", needs=("html",)),
    FilterSpec("page-writer", "newsclean.filters.page_writer:page_writer", needs=("page",)),
    FilterSpec("story-tail", "newsclean.filters.story_tail:story_tail", needs=("tail",)),
    FilterSpec("stray-line", "newsclean.filters.stray_line:stray_line", needs=("headline",)),
    FilterSpec("shortcode", "newsclean.filters.shortcode:shortcode"),
    FilterSpec("half-box", "newsclean.filters.half_box:half_box"),
    FilterSpec("note", "newsclean.filters.note:note", needs=("note",)),
    FilterSpec("pull-quote", "newsclean.filters.pull_quote:pull_quote"),
    FilterSpec("leftover-line", "newsclean.filters.leftover_line:leftover_line"),
    FilterSpec("list-item", "newsclean.filters.list_item:list_item", needs=("item",)),
    FilterSpec("turn", "newsclean.filters.turn:turn", needs=("transcript",)),
    FilterSpec("verse", "newsclean.filters.verse:verse"),
    FilterSpec("subhead", "newsclean.filters.subhead:subhead", needs=("title",)),
    FilterSpec("live-blog", "newsclean.filters.live_blog:live_blog", needs=("date", "clock")),
    FilterSpec("truncation", "newsclean.filters.truncation:truncation"),
    FilterSpec("dateline", "newsclean.filters.dateline:dateline"),
    FilterSpec("language", "newsclean.filters.language:language"),
    FilterSpec("page-language", "newsclean.filters.page_language:page_language", needs=("page",)),
    FilterSpec("page-title", "newsclean.filters.page_title:page_title", needs=("page",)),
    FilterSpec("page-author", "newsclean.filters.page_author:page_author", needs=("page",)),
    FilterSpec("page-date", "newsclean.filters.page_date:page_date", needs=("page",)),
    FilterSpec("page-origin", "newsclean.filters.page_origin:page_origin", needs=("page",)),
    FilterSpec("page-topic", "newsclean.filters.page_topic:page_topic", needs=("page",)),
)
