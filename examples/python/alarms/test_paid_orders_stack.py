import json

import pytest
from cdktf import Testing

from cdktf_alicloud_event_streams import testing
from paid_orders_stack import PaidOrdersStack


@pytest.fixture(scope="module")
def stack():
    return PaidOrdersStack(Testing.app(), "alarms")


@pytest.fixture(scope="module")
def streams(stack):
    return testing.TestedStreams.of(stack)


def order(state):
    return {"id": "o-1", "state": state}


def test_delivers_paid_orders(streams):
    fields = streams.stream("paid-orders").delivered(body=order("paid"))
    assert json.loads(fields["Value"]) == order("paid")


def test_drops_all_others(streams):
    assert "data.body.state" in streams.stream("paid-orders").dropped(body=order("open"))


def test_no_rule_finds_an_error(streams):
    assert [finding.message for finding in streams.errors] == []


def test_alarms_are_those_that_are_named(stack):
    alarms = json.loads(Testing.synth(stack))["resource"]["alicloud_cms_alarm"].values()
    assert sorted(alarm["metric"] for alarm in alarms) == [
        "ActiveMessages",
        "ConsumerLag",
        "ConsumerLagLatencyPerGid",
        "ThrottledReceiveRequestsPerGid",
    ]
    # The same people are told of all.
    assert len({str(alarm["contact_groups"]) for alarm in alarms}) == 1
