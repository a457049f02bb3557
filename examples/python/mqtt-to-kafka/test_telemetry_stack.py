import json

import pytest
from cdktf import Testing

from cdktf_alicloud_event_streams import testing
from telemetry_stack import TelemetryStack


@pytest.fixture(scope="module")
def stack():
    return TelemetryStack(Testing.app(), "telemetry")


@pytest.fixture(scope="module")
def streams(stack):
    return testing.TestedStreams.of(stack)


def reading(level):
    return {
        "body": {"level": level, "celsius": 85.5},
        "properties": {"clientId": "GID_sensors@@@7"},
    }


@pytest.mark.parametrize("level", ["WARN", "ERR", "ERR-17"])
def test_delivers_warnings_and_errors_by_sensor(streams, level):
    fields = streams.stream("telemetry-to-kafka").delivered(**reading(level))
    assert fields["Key"] == "GID_sensors@@@7"
    assert json.loads(fields["Value"]) == {"level": level, "celsius": 85.5}


@pytest.mark.parametrize("level", ["INFO", "warn", ""])
def test_drops_normal_readings(streams, level):
    assert "data.body.level" in streams.stream("telemetry-to-kafka").dropped(**reading(level))


def test_no_rule_finds_an_error(streams):
    assert [finding.message for finding in streams.errors] == []


def test_synthesizes_one_stream(stack):
    resources = json.loads(Testing.synth(stack))["resource"]
    (stream,) = resources["alicloud_event_bridge_event_streaming"].values()
    assert stream["event_streaming_name"] == "telemetry-to-kafka"
    assert json.loads(stream["run_options"])["BatchWindow"] == {
        "CountBasedWindow": 100,
        "TimeBasedWindow": 3,
    }
