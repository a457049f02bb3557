import pytest
from cdktf import TerraformStack, Testing

import cdktf_alicloud_event_streams as es


@pytest.fixture
def stack():
    """A stack with a provider, as most apps have it."""
    stack = TerraformStack(Testing.app(), "telemetry")
    es.AlicloudProvider(
        stack, "alicloud", region="cn-hangzhou", account_id="1234567890123456"
    )
    return stack


@pytest.fixture
def stream(stack):
    """A stream in it that no rule finds an error in."""
    return es.EventStream(
        stack,
        "Telemetry",
        stream_name="telemetry",
        source=es.MqttSource(
            instance_id="post-cn-example", topic="telemetry", data_format=es.DataFormat.JSON
        ),
        filter=es.EventPattern.of(data={"body": {"level": ["WARN", es.Match.prefix("ERR")]}}),
        sink=es.KafkaSink(
            instance_id="alikafka_post-cn-example",
            topic="telemetry",
            value=es.SinkField.json_path("$.data.body"),
        ),
        dead_letter_queue=es.DeadLetterQueue.mns_queue("telemetry-dead"),
    )
