import subprocess
import sys

import pytest

import tieout


def fresh(code: str) -> str:
    """What a new interpreter prints for some code."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=30)
    return done.stdout.strip()


def test_the_public_names_stand_in_order_and_each_has_a_home() -> None:
    assert tieout.__all__ == sorted(tieout.__all__)
    assert set(tieout.__all__) == set(tieout._HOME)


@pytest.mark.parametrize("name", tieout.__all__)
def test_a_public_name_is_that_of_its_home(name: str) -> None:
    found = getattr(tieout, name)
    assert found.__name__ == name
    assert found.__module__ == tieout._HOME[name]
    assert name in dir(tieout)


def test_another_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'raed'"):
        _ = tieout.raed


def test_import_alone_loads_no_submodule_and_no_socket() -> None:
    heavy = ("socket", "msgspec", "click", "rich")
    code = f"import sys, tieout; print([m for m in sys.modules if m.startswith('tieout.') or m in {heavy}])"
    assert fresh(code) == "[]"
    assert fresh("import sys, tieout; tieout.read; print('tieout.reading' in sys.modules)") == "True"  # and the control


def test_reading_opens_no_socket() -> None:
    code = (
        "import sys; seen = []; sys.addaudithook(lambda event, _: event.startswith('socket.') and seen.append(event));"
        "import tieout; tieout.read(b'<ownershipDocument><documentType>4</documentType></ownershipDocument>'); print(seen);"
        "import socket; socket.socket().close(); print(seen)"
    )
    silent, control = fresh(code).splitlines()
    assert silent == "[]"
    assert control == "['socket.__new__']"
