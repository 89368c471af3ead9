"""Stage 3: a network as the program runs it: int8 ONNX.

    python -m training.export --network FOLDER --output annotator/suggest/models

FOLDER is what training.finetune wrote. Weights of the merge are fitted afterwards, by training.tune.
"""

import argparse
from pathlib import Path

import torch

from annotator.learn.full.export import export
from annotator.learn.full.network import Network


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--network", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    args = parser.parse_args()
    saved = torch.load(args.network / "network.pt", weights_only=True)
    net = Network(saved["config"])
    net.load_state_dict(saved["weights"])
    export(net, args.network, args.output)
    print(sum(f.stat().st_size for f in args.output.iterdir()) / 1e6, "MB")


if __name__ == "__main__":
    main()
