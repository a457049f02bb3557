import json

import pytest
from cdktf import Testing

from cdktf_alicloud_event_streams import testing
from payments_stack import PaymentsStack

PAYMENT = {"amount": 2500, "country": "CN", "card": "4111111111111111"}


@pytest.fixture(scope="module")
def stack():
    return PaymentsStack(Testing.app(), "payments")


@pytest.fixture(scope="module")
def streams(stack):
    return testing.TestedStreams.of(stack)


def test_masks_the_card_number_of_a_large_payment(streams):
    # The code of the function runs here.
    fields = streams.stream("payments-to-sls").delivered(body=PAYMENT, run_functions=True)
    value = json.loads(fields["Body"])["value"]
    assert (value["amount"], value["card"]) == (2500, "************1111")


@pytest.mark.parametrize(("field", "value"), [("amount", 999), ("country", "XX")])
def test_drops_payments_that_are_small_or_left_out(streams, field, value):
    reason = streams.stream("payments-to-sls").dropped(body={**PAYMENT, field: value})
    assert f"data.value.{field}" in reason


def test_the_stream_calls_the_function(stack):
    resources = json.loads(Testing.synth(stack))["resource"]
    (stream,) = resources["alicloud_event_bridge_event_streaming"].values()
    assert "alicloud_fcv3_function." in stream["transforms"]


def test_no_rule_finds_an_error(streams):
    assert [finding.message for finding in streams.errors] == []
