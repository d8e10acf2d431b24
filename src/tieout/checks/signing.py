"""Who signed for whom, as far as a line of signature tells."""

import re

from tieout.checks.alike import fold_letters, misspelt, person

# "attorney-in-fact", "under POA", "by power of attorney", "Confirming Statement on File", "for Reporting Person", "as trustee of"
AGENT = re.compile(
    r"""(?xi) \b(?: attorneys? | attys? | in[- ]fact | p\.?o\.?a | powers?[ ]of | proxy | agent | behalf | for | confirming
      | on[ ]file | attached | see | exhibit | signature[ ]page | signatory | signer | representative | designee | trustees?
      | guardian | custodian | executor | executrix | administrator | conservator | estate | pursuant )\b"""
)
# a capacity that may be the agent's or the issuer's: "Vice President", "Corporate Secretary", "General Counsel"
CAPACITY = re.compile(
    r"""(?xi) \b(?: president | secretary | treasurer | officer | counsel | director | manager | member | partner | chairman | chair
      | controller | c[eof]o | paralegal | principal | associate | assistant | esq | founder )\b"""
)
SIGN = re.compile(r"(?i)/s/|/s\b|\bby:|\bname:|\bfor:|\btitle:")
LETTERS = re.compile(r"[A-Z]+")


def words(text: str) -> list[str]:
    """The words of a signature or a name in capitals, without the sign of signing.

    >>> words("/s/ Marguerite T. Oakes"), words("By: /s/ Zoë O'Dell")
    (['MARGUERITE', 'T', 'OAKES'], ['ZOE', 'ODELL'])
    """
    return list(person(SIGN.sub(" ", text))[0])


def names_owner(signature: str, owner: str) -> bool:
    """Whether a signature shares a name with an owner: a word of two letters or more, misspelt or run together as may be.

    >>> names_owner("/s/ M. Oakes", "OAKES MARGUERITE T"), names_owner("/s/ Ana De La Cruz", "DELACRUZ ANA M")
    (True, True)
    >>> names_owner("/s/ Lewis Pym", "OAKES MARGUERITE T"), names_owner("/s/ L. Okes", "OAKES L")
    (False, True)
    """
    signed, owned = words(signature), words(owner)
    run = "".join(LETTERS.findall(fold_letters(SIGN.sub(" ", signature))))
    return any(
        len(word) > 1 and (word in signed or (len(word) > 3 and word in run) or any(misspelt(word, one) for one in signed))
        for word in owned
    )
