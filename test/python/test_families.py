"""One test a family of the public interface: what it gives in Python is what it gives in TypeScript."""

import json

import jsii
import pytest
from cdktf import Aspects, IAspect, TerraformStack, Testing

import cdktf_alicloud_event_streams as es
from cdktf_alicloud_event_streams import provider, testing


def resources(stack, kind):
    return list(json.loads(Testing.synth(stack))["resource"].get(kind, {}).values())


def written(stack):
    (stream,) = resources(stack, "alicloud_event_bridge_event_streaming")
    return stream


def test_simulation_of_a_stream(stream):
    result = stream.simulate(body={"level": "WARN"})
    assert result.outcome == es.SimulationOutcome.MATCH
    assert result.fields["Value"] == '{"level":"WARN"}'
    assert stream.simulate(body={"level": "INFO"}).outcome == es.SimulationOutcome.NO_MATCH


def test_a_message_as_text_keeps_its_numbers(stream):
    result = stream.simulate(body='{"level":"WARN","amount":300.0}')
    assert "300.0" in result.fields["Value"]


def test_a_pattern_alone():
    pattern = es.EventPattern.of(data={"level": [es.Match.at_least(3)]})
    assert pattern.evaluate({"data": {"level": 3}}).outcome == es.SimulationOutcome.MATCH
    assert pattern.evaluate({"data": {"level": 2}}).outcome == es.SimulationOutcome.NO_MATCH


def test_patterns_from_plain_objects():
    one = es.EventPattern.from_object({"data": {"level": ["WARN", {"prefix": "ERR"}]}})
    two = es.EventPattern.from_json('{"data":{"level":["WARN",{"prefix":"ERR"}]}}')
    for pattern in (one, two):
        assert pattern.evaluate({"data": {"level": "ERR-1"}}).outcome == es.SimulationOutcome.MATCH


def test_expectations_are_judged_with_the_app(stack, stream):
    expectations = es.EventStreamExpectations.of(stream)
    expectations.drops("warnings", message=es.SampleMessage(body={"level": "WARN"}))
    (error,) = testing.TestedStreams.of(stack).errors
    assert error.rule == "stream-expectation"
    with pytest.raises(RuntimeError, match="stream-expectation"):
        Testing.synth(stack, True)


def test_acknowledged_findings_stay_visible(stack, stream):
    es.EventStreamRules.of(stream).acknowledge(
        rule="dead-letter-missing", reason="tried in Python"
    )
    assert [finding.message for finding in testing.TestedStreams.of(stack).errors] == []


def test_quotas(stack):
    es.EventStreamQuotas.of(stack).increase(quota="streams-per-region", maximum=50)
    es.EventStreamQuotas.of(stack).existing(
        quota="streams-per-region", count=3, region="cn-hangzhou"
    )


def test_tags(stack, stream):
    es.StreamTags.of(stack).add("team", "telemetry")
    assert written(stack)["tags"] == {"team": "telemetry"}


def test_sink_fields(stack):
    es.EventStream(
        stack,
        "Templates",
        source=es.MqttSource(instance_id="post-cn-example", topic="a", data_format=es.DataFormat.JSON),
        sink=es.KafkaSink(
            instance_id="alikafka_post-cn-example",
            topic="b",
            key=es.SinkField.constant("k"),
            value=es.SinkField.json({"level": es.EventValue.text("$.data.body.level"), "from": "mqtt"}),
        ),
    )
    streams = testing.TestedStreams.of(stack)
    (stream,) = streams.streams
    fields = stream.delivered(body={"level": "WARN"})
    assert fields["Key"] == "k"
    assert json.loads(fields["Value"]) == {"level": "WARN", "from": "mqtt"}


def test_functions_run(stack):
    function = es.StreamFunction(
        stack,
        "Double",
        runtime=es.FunctionRuntime.PYTHON_3_10,
        handler="index.handler",
        code=es.FunctionCode.inline(
            "import json\ndef handler(event, context):\n    return event\n"
        ),
    )
    assert function.as_transform() is not None


def test_tokens_stay_references(stack):
    queue = provider.MessageServiceQueue(stack, "Dead", queue_name="dead")
    es.EventStream(
        stack,
        "Tokens",
        source=es.MnsSource(queue_name=queue.queue_name),
        sink=es.KafkaSink(instance_id="alikafka_post-cn-example", topic="b"),
        dead_letter_queue=es.DeadLetterQueue.to_mns_queue(queue),
    )
    assert "${" in written(stack)["source"]
    assert "alicloud_message_service_queue.Dead" in written(stack)["run_options"]


def test_event_bus_and_rule(stack):
    bus = es.EventBus(stack, "Bus", event_bus_name="orders")
    queue = provider.MessageServiceQueue(stack, "Queue", queue_name="orders")
    es.EventRule(
        stack,
        "Rule",
        event_bus=bus,
        filter=es.EventPattern.of(type=[es.Match.exact("order:paid")]),
        targets=[es.RuleTarget.to_mns_queue(queue)],
    )
    (rule,) = resources(stack, "alicloud_event_bridge_rule")
    assert json.loads(rule["filter_pattern"]) == {"type": ["order:paid"]}


def test_imported_streams_and_grants(stack):
    imported = es.EventStream.from_event_stream_attributes(
        stack, "Imported", stream_name="other", region="cn-hangzhou", account_id="1234567890123456"
    )
    assert imported.stream_arn.endswith("other")


def test_metrics_and_alarms(stack):
    orders = es.EventStream(
        stack,
        "Orders",
        source=es.RocketMqSource(
            instance=es.RocketMqInstance.cloud5("rmq-cn-example"), topic="orders", group_id="GID_orders"
        ),
        sink=es.KafkaSink(instance_id="alikafka_post-cn-example", topic="orders"),
    )
    group = es.AlarmContactGroup(
        stack,
        "Group",
        group_name="on-call",
        contacts=[
            es.AlarmContact(
                stack, "Alice", contact_name="alice", description="on call", email="alice@example.com"
            )
        ],
    )
    lag = orders.metric_consumer_lag(period=es.Duration.minutes(5))
    assert lag.metric_id == "ConsumerLag"
    lag.create_alarm(stack, "Alarm", threshold=1000, contact_groups=[group])
    assert len(resources(stack, "alicloud_cms_alarm")) == 1


def test_access(stack):
    role = es.DeliveryRole(stack, "Role")
    role.allow_write_logs(project="payments", logstore="large")
    es.ServiceLinkedRoles(stack, "Roles")
    es.DeployerPolicy(stack, "Deployer")
    assert len(resources(stack, "alicloud_ram_role")) == 1


def test_private_network(stack):
    network = es.PrivateNetwork(
        stack,
        "Network",
        cidr_block="172.16.0.0/16",
        v_switches=[es.VSwitchProps(zone_id="cn-hangzhou-h", cidr_block="172.16.0.0/24")],
    )
    assert len(network.v_switch_ids) == 1


def test_transforms(stack, stream):
    function = "acs:fc:cn-hangzhou:1234567890123456:functions/double"
    es.EventStream(
        stack,
        "Transformed",
        source=es.MnsSource(queue_name="in"),
        transforms=[es.FunctionTransform.from_arn(function)],
        sink=es.MnsSink(queue_name="out", body=es.SinkField.original()),
    )
    (_, transformed) = testing.TestedStreams.of(stack).streams
    assert transformed.definition["Transforms"][0]["Arn"] == function


def test_overrides_and_escape_hatch(stack, stream):
    stream.resource.add_override("lifecycle.prevent_destroy", True)
    assert written(stack)["lifecycle"]["prevent_destroy"] is True
    assert es.EventStream.is_event_stream(stream)


def test_environment(stack):
    es.EventStreams.configure(stack, region="cn-shanghai", account_id="1234567890123456")


@jsii.implements(IAspect)
class Pause:
    def visit(self, node):
        if es.EventStream.is_event_stream(node):
            node.resource.status = "PAUSED"


def test_aspects_in_python(stack, stream):
    Aspects.of(stack).add(Pause())
    assert written(stack)["status"] == "PAUSED"


def test_every_source_and_sink_is_there():
    kinds = [name for name in dir(es) if name.endswith(("Source", "Sink"))]
    assert len(kinds) >= 50
    for name in kinds:
        assert getattr(es, name).__doc__


def test_streams_of_a_subclass(stack):
    class Telemetry(TerraformStack):
        pass

    assert testing.TestedStreams.of(Telemetry(Testing.app(), "empty")).streams == []
