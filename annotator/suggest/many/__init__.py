"""Suggestions for more reports than one machine reads in a day.

The input, JSONL or Parquet, is cut into partitions (partitions.py). A worker reads one, suggests, and writes
one part of the output with a note beside it that says what it holds (work.py): a part is there whole with its
note, or it is to be made. So a run can be cut off anywhere and taken up again, a partition can be done twice,
and every row is in the output once. running.py hands partitions to the processes of this machine, cluster.py
to a Dask cluster. Paths are local ones, or URLs that fsspec opens (places.py).
"""
