"""Writes the SAM transform of template.yaml as JSON: what CloudFormation will really deploy.

Usage: transform.py TEMPLATE OUTPUT [PARAMETER=VALUE ...] [-- OUTPUT [PARAMETER=VALUE ...]] ...
"""

import copy
import json
import sys

import boto3
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse


def transform(document, output, parameters):
    session = boto3.session.Session(region_name="us-east-1")
    translator = Translator({}, Parser(), boto_session=session)
    transformed = translator.translate(
        copy.deepcopy(document),
        parameter_values=dict(pair.split("=", 1) for pair in parameters),
    )
    # To nowhere; unpublished, they make a warning when the next run begins.
    translator.metrics.publish()
    with open(output, "w", encoding="utf-8") as file:
        json.dump(transformed, file, indent=1)


template, *runs = sys.argv[1:]
with open(template, encoding="utf-8") as file:
    document = yaml_parse(file.read())
for resource in document["Resources"].values():
    if resource["Type"] == "AWS::Serverless::Function":
        # `sam package` puts an uploaded object here; the transform refuses a local folder.
        resource["Properties"]["CodeUri"] = {"Bucket": "artifacts", "Key": "package.zip"}
while runs:
    end = runs.index("--") if "--" in runs else len(runs)
    output, *parameters = runs[:end]
    transform(document, output, parameters)
    runs = runs[end + 1 :]
