import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.gather.decode import decode, is_wide

ENGLISH = (
    "At least 18 people were killed when warplanes struck the town’s market, the agency said. “It was a massacre,” one said."
)
ARABIC = "قتل ثمانية عشر مدنيا على الأقل يوم الاثنين عندما قصفت الطائرات الحربية سوق البلدة، حسبما ذكرت الوكالة."
RUSSIAN = "По меньшей мере 18 человек погибли в понедельник в результате удара по рынку города, сообщило агентство."
FRENCH = "Au moins dix-huit civils ont été tués lundi à l'aube lorsque des avions ont frappé le marché, a déclaré la mère."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-32"),
        (ARABIC, "utf-8"),
        (ARABIC, "cp1256"),
        (ARABIC, "iso8859_6"),
        (ARABIC, "utf-16"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (FRENCH, "cp1252"),
        (FRENCH, "latin-1"),
    ],
)
def test_text_of_any_usual_encoding_is_read(text, encoding):
    if encoding == "iso8859_6":
        text = text.replace("’", "'")
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.loss) == (text, None)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"\xef\xbb\xbfone", "one"),
        (b"one\r\ntwo\r\n", "one\ntwo\n"),
        (b"one\rtwo\n\r", "one\rtwo\n\r"),
        (b"  one \n\n", "  one \n\n"),
        ("cafe\u0301 \ufb01n \u00a0 \u200f".encode(), "cafe\u0301 \ufb01n \u00a0 \u200f"),
        (b"a caf\xe9", "a café"),
        (b"the town\x92s mayor", "the town’s mayor"),
    ],
)
def test_only_mark_and_carriage_return_are_dropped(data, text):
    assert decode(data).text == text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\ufeff\0")))
def test_utf8_is_kept_character_for_character(text):
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06",
        b"plain\0text",
        ENGLISH.encode("utf-16-le"),
        b"\xff\xfea\0\0\0b\0",
        b"\xff\xfea",
        b"\xff\xfe\x00\xd8",
    ],
)
def test_bytes_that_are_no_text_are_refused(data):
    with pytest.raises(ValueError, match=r"not a text|breaks off"):
        decode(data)


def test_utf8_that_was_cut_is_kept_and_the_loss_told():
    decoded = decode(ARABIC.encode()[:-2])
    assert decoded.text == ARABIC[:-2] + "\ufffd"
    assert decoded.loss == "1 broken UTF-8 characters, the first at byte 184"


@given(st.binary(max_size=300))
def test_no_bytes_crash_it(data):
    try:
        decoded = decode(data)
    except ValueError:
        return
    decoded.text.encode()  # can be stored
    assert "\0" not in decoded.text


def test_marks_of_wide_encodings_are_known():
    assert is_wide("x".encode("utf-16"))
    assert is_wide("x".encode("utf-32"))
    assert not is_wide(b"\xef\xbb\xbfx")
    assert not is_wide(b"")
