"""What `check --fix` puts right, and that it changes neither the meaning nor a comment."""

from __future__ import annotations

from pathlib import Path

import pytest

from facts.curation.fixing import Fixed, fix_folder, fix_text
from facts.loading.articles import article_digest
from facts.loading.located_yaml import parse_yaml

ARTICLE = "Varno makes cars."
DIGEST = article_digest(ARTICLE)
MIXED = """\
# about this card
source:
  file: news.txt  # the article
  title: {nl: Varno, en: Varno}

facts:
  # the first fact
  - id: varno-builds
    keywords: {nl: [bouw], en: [build]}
    # why this kind
    kind: production
    statement:
      nl: Varno bouwt.
      en: Varno builds.
    producer: varno  # who
    status: active
    evidence: {paragraphs: 1, terms: [Varno]}

  # the second one
  - {id: short, status: active, kind: production, producer: varno}
# the end
"""
ORDERED = """\
# about this card
source:
  file: news.txt  # the article
  title: {nl: Varno, en: Varno}

facts:
  # the first fact
  - id: varno-builds
    # why this kind
    kind: production
    status: active
    producer: varno  # who
    statement:
      nl: Varno bouwt.
      en: Varno builds.
    evidence: {paragraphs: 1, terms: [Varno]}
    keywords: {nl: [bouw], en: [build]}

  # the second one
  - {id: short, status: active, kind: production, producer: varno}
# the end
"""


def test_keys_are_ordered_and_comments_stay_with_them() -> None:
    assert fix_text(MIXED, None) == (ORDERED, ("order of keys",))
    assert fix_text(ORDERED, None) == (ORDERED, ())


def test_formatting_is_put_right() -> None:
    untidy = ORDERED.replace("\n", "  \r\n") + "\n\n"

    assert fix_text(untidy, None) == (ORDERED, ("formatting",))


@pytest.mark.parametrize("line", ["", f"  digest: sha256:{'0' * 64}\n"])
def test_the_digest_is_written_when_the_evidence_still_stands(line: str) -> None:
    card = ORDERED.replace("  file: news.txt  # the article\n", f"  file: news.txt  # the article\n{line}")

    text, changes = fix_text(card, ARTICLE)

    assert changes == ("digest",)
    assert parse_yaml(text).value["source"]["digest"] == DIGEST
    assert "# the article" in text
    assert fix_text(text, ARTICLE) == (text, ())


def test_the_digest_stays_when_the_facts_have_to_be_looked_at() -> None:
    assert fix_text(ORDERED, "Mossa makes cars.") == (ORDERED, ())


def test_what_would_change_the_meaning_is_left_alone() -> None:
    block = "facts:\n  - kind: production\n    id: x\n    statement:\n      nl: |\n        two spaces at the end  \n"

    text, changes = fix_text(block, None)

    assert parse_yaml(text).value == parse_yaml(block).value
    assert "formatting" not in changes


def test_a_folder_is_fixed_and_told_file_by_file(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "news.yaml").write_bytes(b"\xef\xbb\xbf" + MIXED.encode())
    (tmp_path / "broken.yaml").write_text("facts: [", "utf-8")
    (tmp_path / "entities.yaml").write_text("entities: []   \n", "utf-8")

    assert fix_folder(tmp_path, tmp_path) == (
        Fixed(str(tmp_path / "entities.yaml"), ("formatting",)),
        Fixed(str(tmp_path / "news.yaml"), ("order of keys", "digest")),
    )
    assert (tmp_path / "broken.yaml").read_text("utf-8") == "facts: ["
    assert DIGEST in (tmp_path / "news.yaml").read_text("utf-8")
    assert fix_folder(tmp_path, tmp_path) == ()
