import json

import pytest
from cdktf import Testing

from cdktf_alicloud_event_streams import testing
from copied_orders_stack import CopiedOrdersStack


@pytest.fixture(scope="module")
def stack():
    return CopiedOrdersStack(Testing.app(), "orders")


@pytest.fixture(scope="module")
def streams(stack):
    return testing.TestedStreams.of(stack)


def test_copies_an_order_as_it_is(streams):
    fields = streams.stream("orders-qingdao-to-shanghai").delivered(body='{"id":"o-1"}')
    assert fields["Topic"] == "orders"
    assert fields["Body"] == '{"id":"o-1"}'


def test_reads_the_tags_that_matter_in_the_other_region(stack):
    resources = json.loads(Testing.synth(stack))["resource"]
    (stream,) = resources["alicloud_event_bridge_event_streaming"].values()
    source = json.loads(stream["source"])["SourceRocketMQParameters"]
    assert source["Tag"] == "paid || shipped"
    assert source["RegionId"] == "cn-qingdao"


def test_no_rule_finds_an_error(streams):
    assert [finding.message for finding in streams.errors] == []
