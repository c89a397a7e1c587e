import subprocess
import sys

import pytest

from compare.text.language import detect

NEWS = {
    "en": "The ministers left the town on Monday, but the talks they had come for will go on next week.",
    "fr": "Les ministres ont quitté la ville lundi, mais les discussions ne sont pas finies pour eux.",
    "es": "Los ministros dejaron la ciudad el lunes, pero las conversaciones seguirán en esta semana.",
    "pt": "Os ministros deixaram a cidade na segunda-feira, mas as conversas não terminaram até hoje.",
    "it": "I ministri hanno lasciato la città lunedì, ma i colloqui per i quali erano qui non sono finiti.",
    "de": "Die Minister haben die Stadt am Montag verlassen, aber die Gespräche werden nicht enden.",
    "nl": "De ministers hebben de stad op maandag verlaten, maar de gesprekken zijn nog niet klaar.",
    "ru": "Министры были в городе до понедельника, но не все они уехали: это только начало, как он сказал.",
    "uk": "Міністри залишили місто в понеділок, але переговори ще не закінчилися, і це не все, що було.",
    "tr": "Bakanlar pazartesi günü ayrıldı ancak görüşmeler için daha çok zaman var ve bir karar yok.",
    "ar": "غادر الوزراء المدينة يوم الاثنين لكن المحادثات التي جاءوا من أجلها لم تنته بعد في ذلك اليوم",
    "fa": "وزیران روز دوشنبه شهر را ترک کردند اما گفتگوهایی که برای آن آمده بودند به پایان نرسیده است",
}


@pytest.mark.parametrize("language", NEWS)
def test_function_words_decide_where_they_can(language: str) -> None:
    guess = detect(NEWS[language])
    assert (guess.language, guess.why) == (language, "function words")
    assert guess.confidence >= 0.9


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("部长们星期一离开了这座城市。", "zh"),
        ("大臣たちは月曜日に町を去った。", "ja"),
        ("장관들은 월요일에 도시를 떠났다.", "ko"),
        ("Οι υπουργοί έφυγαν.", "el"),
        ("השרים עזבו את העיר.", "he"),
    ],
)
def test_a_script_of_one_language_decides(text: str, language: str) -> None:
    guess = detect(text)
    assert guess.language == language
    assert guess.why.endswith("script")


def test_a_foreign_name_does_not_change_the_script() -> None:
    assert detect(NEWS["en"] + " (Москва)").language == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ministrii au părăsit orașul luni, însă discuțiile pentru care veniseră nu s-au încheiat.", "ro"),
        ("Els ministres van deixar la ciutat dilluns, però les converses encara no s’han acabat.", "ca"),
        ("Ministerit lähtivät kaupungista maanantaina, mutta neuvottelut jatkuvat.", "fi"),
    ],
)
def test_a_language_without_a_list_is_not_taken_for_its_neighbour(text: str, language: str) -> None:
    guess = detect(text)
    assert guess.language == language
    assert guess.why.startswith("py3langid")


@pytest.mark.parametrize("text", ["", " \n", "1,234 – 56 %", "OK", "Kerry"])
def test_too_little_text_has_no_language(text: str) -> None:
    assert detect(text).language is None


def test_names_alone_have_no_sure_language() -> None:
    assert detect("Al Jazeera, Reuters, Anadolu").confidence < 0.9


def test_english_news_needs_no_heavy_import() -> None:
    code = (
        "import sys; from compare.text.language import detect;"
        f"assert detect({NEWS['en']!r}).language == 'en';"
        "print([name for name in ('numpy', 'py3langid', 'langdetect') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_answer_never_changes() -> None:
    text = "Reuters, Moskva, status quo, premier"  # an unclear text: all witnesses are heard
    answers = set()
    for _ in range(5):
        detect.cache_clear()
        answers.add((detect(text).language, detect(text).confidence))
    assert len(answers) == 1
