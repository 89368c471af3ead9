"""The dashboard: what a project looks like from above. pyqtgraph is loaded when it is first opened.

`charts.py` has figures as values, which `figures.py` makes of what `storage/teams/overview.py` counts;
`plot.py` draws one; `card.py` is one with its table and its ways out; `page.py` is all of them; `opening.py`
reads the project for them in slices.
"""
