from cdktf import TerraformStack
from constructs import Construct

from cdktf_alicloud_event_streams import (
    Acknowledgement,
    AlicloudProvider,
    BatchWindow,
    DataFormat,
    DeadLetterQueue,
    Duration,
    EventPattern,
    EventStreamExpectations,
    KafkaSinkProps,
    Match,
    MqttSourceProps,
    MqttToKafkaOutflow,
    SampleMessage,
    SinkField,
    StreamStatus,
)


class TelemetryStack(TerraformStack):
    """The readings of MQTT sensors, as soon as they are published, in a Kafka topic for analytics."""

    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        # account_id and account_type keep `terraform plan` from asking the cloud; drop them in your own stack.
        AlicloudProvider(
            self,
            "alicloud",
            region="cn-hangzhou",
            account_id="1234567890123456",
            account_type="Domestic",
        )

        telemetry = MqttToKafkaOutflow(
            self,
            "Telemetry",
            stream_name="telemetry-to-kafka",
            description="MQTT telemetry for analytics",
            mqtt=MqttSourceProps(
                instance_id="post-cn-example", topic="telemetry", data_format=DataFormat.JSON
            ),
            kafka=KafkaSinkProps(
                instance_id="alikafka_post-cn-example",
                topic="telemetry",
                acknowledgement=Acknowledgement.ALL,
                value=SinkField.json_path("$.data.body"),
                key=SinkField.json_path("$.data.props.clientId"),
            ),
            batch_window=BatchWindow(messages=100, interval=Duration.seconds(3)),
            # A single struct is passed as keywords: EventPattern.of(data=...), not EventPattern.of({"data": ...}).
            filter=EventPattern.of(
                data={"body": {"level": ["WARN", Match.prefix("ERR")]}}
            ),
            status=StreamStatus.UNMANAGED,
            dead_letter_queue=DeadLetterQueue.mns_queue("telemetry-dead"),
        )

        # Checked at every synthesis and review: what must arrive does, and what nobody wants does not.
        expectations = EventStreamExpectations.of(telemetry)
        expectations.delivers(
            "errors of a sensor",
            message=SampleMessage(
                body={"level": "ERR-17", "celsius": 85.5},
                properties={"clientId": "GID_sensors@@@7"},
            ),
            fields={"key": "GID_sensors@@@7", "value": {"level": "ERR-17", "celsius": 85.5}},
        )
        expectations.drops(
            "normal readings", message=SampleMessage(body={"level": "INFO", "celsius": 21})
        )
