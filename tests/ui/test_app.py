"""Pictures and the seed report without a screen, as the command line makes them."""

from PySide6.QtGui import QImage

import main


def test_a_picture_of_a_project_is_written_and_nothing_in_it_changed(tmp_path, capsys):
    path = tmp_path / "p.tawsim"
    text = tmp_path / "r.txt"
    text.write_text("قال لافروف إن المحادثات توقفت", "utf-8")
    assert main.main(["new", str(path)]) == 0
    assert main.main(["import", str(path), str(text)]) == 0
    shot = tmp_path / "shot.png"
    command = ["shot", str(path), "--output", str(shot), "--language", "ar", "--theme", "dark"]
    assert main.main(command) == 0
    picture = QImage(str(shot))
    assert picture.width() >= 1000
    assert picture.pixelColor(3, picture.height() // 2).lightness() < 80
    assert main.main([*command, "--document", "nowhere"]) == 2
    assert "no document nowhere" in capsys.readouterr().err


def test_the_seed_is_done_offscreen_and_opened_again_as_it_was(capsys):
    assert main.main(["try-seed"]) == 0
    first = capsys.readouterr().out
    assert "Project:" in first
    assert "Export:" in first
    assert main.main(["try-seed"]) == 0
    assert capsys.readouterr().out == first
