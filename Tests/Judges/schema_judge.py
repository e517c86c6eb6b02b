"""JSON files against a JSON Schema of draft 2020-12, with Python's jsonschema.

    schema_judge.py SCHEMA JSON…

The schema itself is judged first; formats such as dates are checked. Exit code: 0 valid, 1 not,
3 the judge is not installed.
"""

import argparse
import json
import sys
from pathlib import Path

from browser import missing


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("schema", type=Path)
    parser.add_argument("files", nargs="+", type=Path)
    options = parser.parse_args()
    try:
        from jsonschema import Draft202012Validator, FormatChecker
        from jsonschema.exceptions import SchemaError
    except ImportError:
        missing("jsonschema")
    schema = json.loads(options.schema.read_text("utf-8"))
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        print(f"{options.schema}: not a schema: {error.json_path}: {error.message}")
        sys.exit(1)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    count = 0
    for file in sorted(options.files):
        try:
            value = json.loads(file.read_text("utf-8"))
        except ValueError as error:
            print(f"{file}: not JSON: {error}")
            count += 1
            continue
        for error in sorted(validator.iter_errors(value), key=lambda error: error.json_path):
            print(f"{file}: {error.json_path}: {error.message[:300]}")
            count += 1
    print(f"{len(options.files)} files, {count} errors")
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    main()
