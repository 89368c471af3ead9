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


def test_notices_of_all_that_a_package_holds_of_others_are_shown():
    onnxruntime = next(p for p in parts() if p.name == "onnxruntime")
    assert "protobuf" in onnxruntime.text()  # ThirdPartyNotices.txt


def test_the_license_of_python_is_shown_whole():
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in parts()[2].text()


def test_libraries_of_the_system_in_a_bundle_are_parts_with_debians_notices(monkeypatch, tmp_path):
    folder = tmp_path / "packaging/licenses/libraries"
    folder.mkdir(parents=True)
    (folder / "libxcb1_1.15-1.txt").write_text("Bart Massey and others", "utf-8")
    (folder / "zlib1g_1.2.13.txt").write_text(
        "License: Zlib\n text\n\nLicense: Zlib\n\nLicense: Expat\n", "utf-8"
    )
    monkeypatch.setattr(licenses, "_ROOT", tmp_path)
    xcb, zlib = parts()[-2:]
    assert (xcb.name, xcb.version, xcb.license, xcb.text()) == (
        "libxcb1",
        "1.15-1",
        "",
        "Bart Massey and others",
    )
    assert (zlib.name, zlib.license) == ("zlib1g", "Zlib, Expat")


def test_a_package_that_brings_no_text_is_shown_that_of_its_license():
    tokenizers = next(p for p in parts() if p.name == "tokenizers")
    assert "Apache License" in tokenizers.text()
