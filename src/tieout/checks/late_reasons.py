"""Why a report is late, by the words of Part III: only the filing itself, or only the usual words, or something else."""

import re
from collections.abc import Sequence

# The filing itself went wrong
TECHNICAL = re.compile(
    r"(?i)\btechnical(?:ly)? (?:\w+ )?(?:difficult|delay|issue|problem|error|transmission)\w*|\btransmission (?:error|process|problem|issue|delay)s?"
    r"|\bfiling agent|\bfiling software|\bsoftware (?:issue|problem|error)s?|\bxbrl (?:tagging|issue|error|problem|conversion)s?"
    r"|\bedgar (?:submission|filing|system|transmission)s? (?:process|issue|error|problem|difficult|delay)?\w*|\bunexpected difficulties [^.]{0,40}\bsubmit"
    r"|\bmissing the 5[: ]30|\bnot received by the (?:sec|commission|securities)[^.]{0,60}\buntil"
)
# Anything else that takes time: the statements, their audit and review, events of the business. Names of companies are in capitals,
# so most of these are not.
CAUSES = re.compile(
    r"\baudit(?:s|ed|ing|ors?)?\b|\b(?:A|a)ccounting (?:for|treatment|determination|matter|issue|standard|firm|polic)|\brestat|\berrors?\b(?! in transmission)"
    r"|\bweakness|\binternal controls?\b|\bacqui(?:red|sitions?|ring)\b|\bmergers?\b|\bbusiness combination|\b(?:sale|disposal|disposition) of"
    r"|\bdiscontinued|\bgoing concern|\bfinancing|\bloans?\b|\bcovenant|\bofferings?\b|\bvaluation|\bimpairment|\bgoodwill\b|\btax(?:es)?\b|\bwarrants?\b"
    r"|\brevenue recognition|\bfair value|\bstaff(?:ing)?\b(?! requires)|\bpersonnel|\bturnover|\bresign|\bappointed|\bdeparture|\bnew(?:ly)?\b|\btransition"
    r"|\binvestigation|\bspecial committee|\bsubsidiar|\bsubsequent event|\bcyber|\b(?:COVID|pandemic|shutdown|hurricane|storm|illness|medical|death)"
    r"|\breverse (?:stock )?split|\bspin-?off|\binitial public|\bconvertible|\bdebt\b|\bleases?\b|\bderivative|\blitigation|\bsettlement|\bbankrupt|\bChapter 11"
    r"|\bliquidity|\btransactions?\b|\bconsolidat(?:ion|ing)|\bcomplex|\bequity (?:method|accounting)|\binventor|\breserves?\b|\bsegment|\brestructur|\breclassif"
)
WORK = re.compile(
    r"\b(?:complet|finali[sz]|prepar|compil|review(?:ing|s)? (?:of|the|its)|analy[sz]|additional time)\w*(?! the filing)(?! and submit)"
)
USUAL = re.compile(
    r"(?i)\bcompilation,? (?:dissemination,? |verification,? )?and review|\bcompil(?:e|ing|ation)\b|\badditional time (?:is |was )?(?:and \w+ )?(?:needed |required )?"
    r"(?:for [^.]{0,60} )?to (?:complete|finali[sz]e|prepare|compile|review)|\b(?:unable|not able) to (?:finali[sz]e|complete)|\bdelays? in (?:the )?(?:completion|completing"
    r"|obtaining|assembling|finali[sz]\w+)|\bin the process of (?:preparing|reviewing|finali[sz]ing|completing)|\bverification and review"
    r"|\b(?:has|have) (?:imposed|rendered|required)[^.]{0,80}impracticable|\bdelays? experienced"
)
FORWARD = re.compile(r"(?i)\bforward[- ]looking|\brisk factors?\b|\b(?:may|could) differ materially")


def technical(sentences: Sequence[str]) -> tuple[int, str] | None:
    """The sentence and the words that give a difficulty of electronic filing as the only reason; None where there is another, or none.

    >>> technical(["The Form 10-Q was late due to a technical transmission error."])
    (0, 'technical transmission error')
    >>> technical(["It was late due to technical difficulties of our filing agent and the audit of a subsidiary."]) is None
    True
    """
    found = next(((place, match[0]) for place, text in enumerate(sentences) if (match := TECHNICAL.search(text))), None)
    return None if found is None or any(_other(text) for text in sentences) else found


def _other(text: str) -> bool:
    """Whether a sentence gives a reason beside the filing itself."""
    if re.search(r"(?i)\b(?:although|not related|had (?:been )?(?:substantially )?completed|continu)", text):
        return False
    told = TECHNICAL.sub(" ", text)
    return bool(CAUSES.search(told) or WORK.search(told))


def compiled(sentences: Sequence[str]) -> tuple[int, str] | None:
    """The sentence and the words that only say that more time is needed; None where any sentence names a cause.

    >>> compiled(["The compilation and review of the information could not be completed without undue hardship."])
    (0, 'compilation and review')
    >>> compiled(["We need additional time to complete the review of the acquisition."]) is None
    True
    """
    told = [text for text in sentences if not FORWARD.search(text)]
    if any(CAUSES.search(text) or TECHNICAL.search(text) for text in told):
        return None
    return next(((place, match[0]) for place, text in enumerate(sentences) if (match := USUAL.search(text))), None)
