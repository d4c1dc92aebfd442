import pytest

from recount.gather.published import header_in_text, published


def nothing(text, language):
    return None


def evidence(*, given=None, url=None, header=nothing):
    day, fault = published("text", language="en", url=url, given=given, header=header)
    return [(e.basis, e.words, e.edtf) for e in day.evidence], fault


@pytest.mark.parametrize(
    ("given", "edtf"),
    [
        ("2019-03-12", "2019-03-12"),
        (" 2019-03-12 ", "2019-03-12"),
        ("2019-03", "2019-03"),
        ("2019", "2019"),
        ("2019-03-12~", "2019-03-12~"),
        ("2019-03-12T08:15:00+02:00", "2019-03-12"),
        ("2019-03-12 08:15", "2019-03-12"),
    ],
)
def test_given_day_is_evidence(given, edtf):
    assert evidence(given=given) == ([("field", given, edtf)], None)


@pytest.mark.parametrize(
    "given",
    [
        "12 March 2019",
        "2019-02-30",
        "2019-13-01",
        "12/03/2019",
        "XXXX-03-12",
        "٢٠١٩-٠٣-١٢",
        "0000-01-01",
        "2019-02-30T10:00",
        "2019-3-1",
    ],
)
def test_given_day_that_is_none_is_dropped_and_told(given):
    assert evidence(given=given) == ([], f"published is not a day in EDTF such as 2019-03-12: {given!r}")


@pytest.mark.parametrize(
    ("url", "words", "edtf"),
    [
        ("https://news.example/2019/03/12/market-hit", "2019/03/12", "2019-03-12"),
        ("https://news.example/world/2019/3/2", "2019/3/2", "2019-03-02"),
        ("https://news.example/market-hit-2019-03-12.html", "2019-03-12", "2019-03-12"),
        ("https://news.example/2019/03/12/one-day-after-2019-03-11", "2019/03/12", "2019-03-12"),
        ("https://news.example/a/2019-03-12/b/2019-03-12", "2019-03-12", "2019-03-12"),
        ("news.example/2019/02/30/2019-03-01", "2019-03-01", "2019-03-01"),
    ],
)
def test_day_in_an_address_is_evidence(url, words, edtf):
    assert evidence(url=url) == ([("url", words, edtf)], None)


@pytest.mark.parametrize(
    "url",
    [
        None,
        "https://news.example/12/03/2019/x",
        "https://news.example/id/120190312",
        "https://news.example/x?from=2019-03-12",
        "https://news.example/2019/02/30/x",
        "https://news.example/2019-03-12-to-2019-03-14",
        "https://[broken/2019/03/12/",
        "/1019/03/12/ /2019/03/123/ 12019-03-12 2019-03-121",
    ],
)
def test_address_without_one_day_is_none(url):
    assert evidence(url=url) == ([], None)


def test_header_is_believed_before_address_and_field_and_all_are_kept():
    day, fault = published(
        "Posted 11 March 2019. Text.",
        language="en",
        url="https://news.example/2019/03/12/x",
        given="2019-03-15",
        header=lambda text, language: ("11 March 2019", "2019-03-11") if language == "en" and "11 March" in text else None,
    )
    assert fault is None
    assert (day.edtf, day.basis, day.conflict) == ("2019-03-11", "header", True)
    assert [e.basis for e in day.evidence] == ["header", "url", "field"]


def test_header_that_names_no_day_is_no_evidence():
    assert evidence(header=lambda *_: ("31 February 2019", "2019-02-31")) == ([], None)


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Published 11 March 2019\nA mine killed one shepherd near Ostby.", "en", ("11 March 2019", "2019-03-11")),
        ("A mine killed one shepherd near Ostby.", "en", None),
        ("Publié le 11 mars 2019\nUne mine a tué un berger.", "fr", ("11 mars 2019", "2019-03-11")),
        ("11.03.2019 Uma mina matou um pastor.", "pt", None),
    ],
)
def test_header_is_read_where_there_is_a_reader_for_the_language(text, language, found):
    assert header_in_text(text, language) == found
