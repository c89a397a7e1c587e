"""Captions: lines that say who took a picture, or who stands where in it."""

from __future__ import annotations

import re

from compare.text.patterns import later

_AGENCY = (
    r"(?:AFP|AP|EPA(?:-EFE)?|EFE|ANSA|[Dd][Pp][Aa]|REUTERS|Reuters|TASS|Xinhua|Getty(?: Images)?"
    r"|Anadolu(?: Agency)?|Bloomberg|AAP|SANA|RIA Novosti|Sputnik|Shutterstock|iStock|Alamy|Kyodo|Yonhap"
    r"|NurPhoto|POOL|Pool|Handout|(?:The )?Associated Press|PA(?: Wire)?|WAM|KCNA|Lusa|LUSA|APA|Keystone)"
)
_PHOTO = (
    r"(?:[Pp]hotos?|PHOTOS?|[Ii]mages?|[Pp]ictures?|[Pp]ics?|[Pp]hotograph(?:er|y)?|[Cc]redits?|[Ff]otos?"
    r"|[Cc]rédits?|[Bb]ild|[Ff]otografía|[Ii]magen|[Ff]ile)"
)
_NAME = r"[^\W\d_a-z][\w.’'-]*"
_END = r"[)\]]?\.?\Z"
_TAIL = 100  # characters in which a credit stands
_HINT = re.compile(
    r"/|©|\[|photo|Photo|PHOTO|image|Image|pictur|Pictur|pic\b|Pic\b"
    r"|cr[eé]dit|Cr[eé]dit|foto|Foto|bild|Bild|file|File|Getty"
)
_BRACKETS = (")", "]", ").", "].")
# A credit has one of these or ends with a bracket, and whatever the hint finds has one of those.
_SIGNS = ("/", "©", ":", "by", "oto", "OTO", "via", "courtesy")
_CLUES = (  # asked before the patterns, they are found faster
    *("/", "©", "[", "oto", "HOTO", "mage", "ictur", "Pic", "pic", "redit", "rédit", "ild", "ile", "Getty"),
)
_CREDIT = later(
    rf"\b{_AGENCY}\s(?:FILE\s|File\s)?(?:PHOTO|Photo)S?s?\b"  # AFP PHOTO / JANE DOE
    r"|\b(?:REUTERS|Reuters|EPA(?:-EFE)?|EFE|AFP|AP|ANSA|[Dd][Pp][Aa]|Xinhua|AAP|TASS|PA|POOL)"
    rf"\s?/\s?{_NAME}(?:[\s/]{_NAME}){{0,4}}{_END}"  # REUTERS/Jane Doe
    rf"|[\w.’')]\s?/\s?{_AGENCY}(?:\s(?:PHOTO|via\s.{{2,20}}))?{_END}"  # Jane Doe/AP
    rf"|[(\[]\s?{_PHOTO}\b[^()\[\]]{{0,60}}[)\]]\.?\Z"  # (Photo: Jane Doe), [File]
    rf"|[(\[]{_NAME}(?:\s{_NAME}){{1,3}}\s?/\s?{_NAME}(?:\s{_NAME})?[)\]]\.?\Z"  # (Jane Doe/The Post)
    rf"|[.!?”’\"]\s*\[[^\[\]]{{0,30}}\b{_AGENCY}\]\Z"  # … in Vienna. [AFP]
    rf"|(?:\A|[.!?”’\")|–—-]\s?){_PHOTO}(?:\sphotos?)?"  # … . Photo: Jane Doe
    r"\s?(?::|by\b|courtesy\b|©|/).{1,60}\Z"
    r"|(?:\A|[\s(])©(?!\s?\d|\s?[Cc]opyright)[^.]{2,50}\Z"  # © Jane Doe
    rf"|(?:/|\bvia\s)(?:AP|AFP|REUTERS|Reuters|Getty Images){_END}"
)
_FILE_PICTURE = re.compile(
    r"FILE\b(?:\sPHOTO)?\s?[-–—:]"
    r"|(?:In\s)?[Tt]his\s(?:[\w.,]+\s){0,5}?(?:file\s)?(?:photo|image|picture|handout)\b"
)
_WHO_IS_WHERE = re.compile(
    r"\((?:\d\w\w\s)?(?:L|R|C|L-R|left|right|cent(?:re|er)|rear|top|bottom|g|d|gauche|droite|li|re|links|rechts"
    r"|izq|dcha|izquierda|derecha)\.?\),?\s"
    r"(?:and\b|et\b|und\b|y\b|with\b|(?!(?:was|has|is|says|his|does|as)\b)[a-z]+s\b|serre\b|rencontre\b|parle\b)"
)
_OFFICE = re.compile(r"\b(?:Sens?|Reps?|Govs?)\.|\b(?:Senator|Representative|Governor|Republican|Democrat)")


def is_credited(line: str) -> bool:
    """True when the line ends with a picture's credit, begins as an archive picture's caption does, or
    says where someone stands: "Jane Doe (R) shakes hands with …", never "Sen. Jane Doe (R) and …".
    """
    if line[0] in "FIiTt" and _FILE_PICTURE.match(line):
        return True
    if "(" in line and _WHO_IS_WHERE.search(line):
        return not _OFFICE.search(line)
    tail = line[-_TAIL:]
    return (
        (_has(tail, _SIGNS) or tail.endswith(_BRACKETS))
        and _has(tail, _CLUES)
        and bool(_HINT.search(tail))
        and bool(_CREDIT().search(tail))
    )


def _has(text: str, pieces: tuple[str, ...]) -> bool:
    return any(map(text.__contains__, pieces))
