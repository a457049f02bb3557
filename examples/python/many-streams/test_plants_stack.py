import json

import pytest
from cdktf import Testing

from cdktf_alicloud_event_streams import testing
from plants_stack import PLANTS, PlantsStack


@pytest.fixture(scope="module")
def stack():
    return PlantsStack(Testing.app(), "plants")


@pytest.fixture(scope="module")
def streams(stack):
    return testing.TestedStreams.of(stack)


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.name)
def test_delivers_readings_that_matter_to_a_topic_of_its_own(streams, plant):
    reading = {"celsius": plant.alert_above + 1}
    fields = streams.stream(f"telemetry-{plant.name}").delivered(body=reading)
    assert fields["Topic"] == f"telemetry-{plant.name}"
    assert json.loads(fields["Value"]) == reading


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.name)
def test_drops_all_others(streams, plant):
    reading = {"celsius": plant.alert_above}
    assert "data.body.celsius" in streams.stream(f"telemetry-{plant.name}").dropped(body=reading)


def test_no_rule_finds_an_error(streams):
    assert [finding.message for finding in streams.errors] == []


def test_synthesizes_a_stream_a_plant(stack):
    resources = json.loads(Testing.synth(stack))["resource"]
    assert len(resources["alicloud_event_bridge_event_streaming"]) == len(PLANTS)
