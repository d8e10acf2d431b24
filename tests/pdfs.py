"""Small PDF files written by hand: pages of content streams with one of the standard fonts."""

FONTS = {"F": "Helvetica", "B": "Helvetica-Bold", "C": "Courier", "Z": "ZapfDingbats"}


def text(x: float, y: float, words: str, size: float = 10, font: str = "F") -> str:
    """An operator that sets words at a place."""
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET\n"


def box(x: float, y: float, wide: float, high: float) -> str:
    """A drawn rectangle."""
    return f"{x} {y} {wide} {high} re S\n"


def line(x: float, y: float, to_x: float, to_y: float) -> str:
    """A drawn line."""
    return f"{x} {y} m {to_x} {to_y} l S\n"


def pdf(*pages: str, size: tuple[int, int] = (612, 792), more: str = "", trailer: str = "") -> bytes:
    """A file of pages. more: entries of every page's dictionary; trailer: entries of the trailer."""
    coded = {key: "" if key == "Z" else "/Encoding /WinAnsiEncoding " for key in FONTS}
    fonts = "".join(f"/{key} << /Type /Font /Subtype /Type1 /BaseFont /{name} {coded[key]}>> " for key, name in FONTS.items())
    kids = " ".join(f"{3 + 2 * number} 0 R" for number in range(len(pages)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>"]
    for number, content in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size[0]} {size[1]}] {more}"
            f" /Resources << /Font << {fonts}>> >> /Contents {4 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(content.encode('latin-1'))} >>\nstream\n{content}\nendstream")
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
