"""Every part names its license, without asking anybody."""

from annotator import VERSION
from ui import licenses
from ui.licenses import parts


def test_the_program_and_what_it_ships_come_first():
    own, shipped, python, *_ = parts()
    assert (own.name, own.version) == ("Tawsim", VERSION)
    assert "MIT License" in own.text()
    assert "Noto Naskh Arabic" in shipped.text()
    assert python.license == "PSF-2.0"


def test_each_package_that_the_program_needs_has_a_license_and_its_text():
    found = {p.name.lower().replace("_", "-"): p for p in parts()}
    for name in (
        "pyside6-essentials",
        "shiboken6",
        "numpy",
        "onnxruntime",
        "orjson",
        "lxml",
        "sqlite-utils",
        "regex",
    ):
        assert found[name].license, name
        assert len(found[name].text()) > 20, name


def test_qt_comes_with_the_text_of_its_license():
    qt = next(p for p in parts() if p.name == "PySide6_Essentials")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.text()
    assert "GNU GENERAL PUBLIC LICENSE" in qt.text()


def test_where_no_file_lies_beside_the_program_it_says_nothing(monkeypatch, tmp_path):
    monkeypatch.setattr(licenses, "_ROOT", tmp_path)
    assert parts()[1].text() == ""
