"""Whether a folder holds exactly the files of its manifest, each with its size and SHA-256.

    manifest_judge.py OUTPUT

Exit code: 0 whole, 1 not.
"""

import hashlib
import json
import sys
from pathlib import Path


def main():
    output = Path(sys.argv[1])
    manifest = json.loads((output / "manifest.json").read_text("utf-8"))
    listed = {entry["path"]: entry for entry in manifest["files"]}
    found = {str(path.relative_to(output)) for path in output.rglob("*") if path.is_file()}
    faults = [f"{path}: not in the manifest" for path in found - set(listed) - {"manifest.json"}]
    faults += [f"{path}: missing" for path in set(listed) - found]
    for path in sorted(found & set(listed)):
        content = (output / path).read_bytes()
        entry = listed[path]
        if len(content) != entry["size"] or hashlib.sha256(content).hexdigest() != entry["sha256"]:
            faults.append(f"{path}: not as the manifest says")
    for fault in sorted(faults):
        print(fault)
    print(f"{len(listed)} files, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
