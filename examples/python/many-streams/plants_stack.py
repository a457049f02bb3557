from dataclasses import dataclass

from cdktf import TerraformStack
from constructs import Construct

from cdktf_alicloud_event_streams import (
    AlicloudProvider,
    DataFormat,
    DeadLetterQueue,
    EventField,
    EventPattern,
    KafkaSinkProps,
    Match,
    MqttEvents,
    MqttSourceProps,
    MqttToKafkaOutflow,
)


@dataclass(frozen=True)
class Plant:
    """A plant with sensors, and from which temperature on its readings matter."""

    name: str
    mqtt_instance_id: str
    alert_above: float


# Add a plant here, and it has its stream at the next deployment.
PLANTS = [
    Plant("wuhan", mqtt_instance_id="post-cn-wuhan", alert_above=90),
    Plant("harbin", mqtt_instance_id="post-cn-harbin", alert_above=110),
    Plant("xiamen", mqtt_instance_id="post-cn-xiamen", alert_above=85),
]


class PlantsStack(TerraformStack):
    """The readings of all plants that matter, a stream and a Kafka topic for each plant."""

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
        celsius = EventField.inside(MqttEvents.body, "celsius")
        dead_letter_queue = DeadLetterQueue.mns_queue("telemetry-dead")

        for plant in PLANTS:
            MqttToKafkaOutflow(
                self,
                plant.name,
                stream_name=f"telemetry-{plant.name}",
                mqtt=MqttSourceProps(
                    instance_id=plant.mqtt_instance_id,
                    topic="telemetry",
                    data_format=DataFormat.JSON,
                ),
                filter=EventPattern.of(
                    data=celsius.matching([Match.greater_than(plant.alert_above)])
                ),
                kafka=KafkaSinkProps(
                    instance_id="alikafka_post-cn-example", topic=f"telemetry-{plant.name}"
                ),
                dead_letter_queue=dead_letter_queue,
            )
