"""What a Python user sees for mistakes: whole programs, as they are run, and the last lines that they print."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
from cdktf import App, TerraformStack
import cdktf_alicloud_event_streams as es

app = App(outdir={out!r})
stack = TerraformStack(app, "telemetry")
es.AlicloudProvider(stack, "alicloud", region="cn-hangzhou", account_id="1234567890123456")
props = dict(
    stream_name="alerts",
    mqtt=dict(instance_id="post-cn-example", topic="telemetry", data_format=es.DataFormat.JSON),
    kafka=dict(instance_id="alikafka_post-cn-example", topic="alerts"),
    dead_letter_queue=es.DeadLetterQueue.mns_queue("alerts-dead"),
)
props.update({props})
alerts = es.MqttToKafkaOutflow(stack, "Alerts", **props)
app.synth()
"""


def printed(tmp_path, props):
    program = PROGRAM.format(out=str(tmp_path / "cdktf.out"), props=props)
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path, timeout=120
    )
    assert done.returncode == 1
    return done.stderr.rstrip()


FINDINGS = {
    "a limit": (
        "batch_window=es.BatchWindow(interval=es.Duration.seconds(16))",
        "[telemetry] telemetry/Alerts: batch_window.interval (TimeBasedWindow) is out of its range"
        " at /RunOptions/BatchWindow/TimeBasedWindow. Got 16 seconds. Allowed: 0–15 seconds",
        "Set batch_window.interval (TimeBasedWindow) within the range. [batch-window]",
    ),
    "a name": (
        "mqtt=dict(instance_id='post-cn-example', topic='telemetry/room-1')",
        "[telemetry] telemetry/Alerts: topic (Topic): the name of the MQTT parent topic has characters"
        ' that are not allowed at /Source/SourceMQTTParameters/Topic. Got "telemetry/room-1" (16 characters).',
        "[topic-name]",
    ),
    "a number that is no whole number": (
        "batch_window=es.BatchWindow(messages=2.5)",
        "[telemetry] telemetry/Alerts: batch_window.messages (CountBasedWindow) ",
        "Got 2.5",
    ),
}


@pytest.mark.parametrize("mistake", FINDINGS)
def test_a_finding_comes_last_and_names_the_property_as_python_does(tmp_path, mistake):
    props, start, end = FINDINGS[mistake]
    error = printed(tmp_path, f"dict({props})")
    # The last that is said is what jsii and cdktf print around our sentence.
    _, _, last = error.rpartition("RuntimeError: Error: Validation failed with the following errors:\n")
    (line,) = [line.strip() for line in last.splitlines() if line.startswith("  [telemetry]")]
    assert line.startswith(start)
    assert end in line
    assert len(last.splitlines()) <= 3


def test_props_of_a_wrong_shape_are_said_in_one_sentence(tmp_path):
    error = printed(tmp_path, "dict(batch_window=es.BatchWindow(messages='five'))")
    assert error.splitlines()[-1].startswith("TypeError: type of argument messages must be one of")


def test_a_property_that_there_is_not_is_named(tmp_path):
    error = printed(tmp_path, "dict(kafka=dict(instanceId='alikafka_post-cn-example', topic='alerts'))")
    assert error.splitlines()[-1] == (
        "TypeError: KafkaSinkProps.__init__() got an unexpected keyword argument 'instanceId'"
    )


PAGE = (Path(__file__).parents[2] / "docs" / "python.md").read_text(encoding="utf8")

KAFKA = "kafka=dict(instance_id='alikafka_post-cn-example', topic='alerts')"
SAID_AT_ONCE = {
    "a misspelt property": KAFKA.replace("topic", "topik"),
    "a property as TypeScript names it": KAFKA.replace("instance_id", "instanceId"),
    "a required property that is missing": "kafka=dict(topic='alerts')",
    "a member of an enum that there is not": "mqtt=dict(data_format=es.DataFormat.JSN)",
    "text in place of an enum": "mqtt=dict(instance_id='a', topic='b', data_format='json')",
}


@pytest.mark.parametrize("mistake", SAID_AT_ONCE)
def test_the_page_shows_what_is_said_at_once(tmp_path, mistake):
    last = printed(tmp_path, f"dict({SAID_AT_ONCE[mistake]})").splitlines()[-1]
    # Newer versions of Python go on with what may be meant.
    assert f"`{re.split('[.] Did you mean', last)[0]}`" in PAGE


def test_props_that_contradict_each_other_are_said_in_one_sentence(tmp_path):
    error = printed(tmp_path, "dict(network=es.PrivateNetwork(stack, 'Network'))")
    assert error.splitlines()[-1] == (
        "RuntimeError: telemetry/Network: contradictory props: neither v_switches nor v_switch_ids"
        " is given; the first are made, the second taken."
    )
