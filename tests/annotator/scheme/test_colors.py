"""Colors are measured as the standards measure them."""

from dataclasses import replace

import pytest

from annotator.scheme import colors, load

NEWS = load()


def test_contrast_is_that_of_wcag():
    assert colors.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert colors.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [  # Sharma, Wu and Dalal (2005), table 1
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, -1, 2), (50, 0, 0), 2.3669),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
        ((50, 0, 0), (50, -1, 2), 2.3669),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ],
)
def test_difference_is_that_of_ciede2000(first, second, expected):
    assert colors._ciede2000(first, second) == pytest.approx(expected, abs=0.00005)


def test_red_and_green_look_alike_to_some():
    red, green = "#b05a00", "#6b7a00"
    assert colors.difference(red, green) > 2 * colors.difference(red, green, "deuteranopia")
    grey = colors._linear("#808080")
    for eyes in colors.EYES:
        assert colors._through(grey, eyes) == pytest.approx(grey, abs=0.001)
    assert colors._through(colors._linear(red), "normal") == colors._linear(red)


def test_the_default_scheme_has_no_two_colors_alike():
    assert colors.near(NEWS) == []
    assert colors.faint(NEWS) == []


def test_colors_that_are_the_same_look_alike_to_all_eyes():
    labels = tuple(replace(x, color="#3167f9", dark="#3167f9") for x in load().labels[:2])
    found = colors.near(replace(load(), labels=labels))
    assert [(n.eyes, n.dark, n.difference) for n in found if n.first == labels[0].id] == [
        ("normal", False, 0.0),
        ("normal", True, 0.0),
    ]


def test_faint_and_near_colors_are_named_with_their_ground_and_eyes():
    first, second, *rest = NEWS.labels
    alike = replace(NEWS, labels=(first, replace(second, color=first.color, dark="#202020"), *rest))
    assert [(n.first, n.second, n.dark) for n in colors.near(alike)] == [("PER", "ORG", False)]
    assert [(f.id, f.dark) for f in colors.faint(alike)] == [("ORG", True)]


def test_a_fresh_color_stands_out_and_apart():
    light, dark = colors.fresh_colors(NEWS)
    assert colors.contrast(light, colors.LIGHT) >= colors.READS
    assert colors.contrast(dark, colors.DARK) >= colors.READS
    assert min(colors.difference(light, x.color) for x in NEWS.labels) > 4
