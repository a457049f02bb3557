from cdktf import TerraformStack
from constructs import Construct

from cdktf_alicloud_event_streams import (
    AlicloudProvider,
    BatchWindow,
    ContentMapping,
    ContentReplacement,
    DeadLetterQueue,
    DeliveryRole,
    Duration,
    EventEnvelope,
    EventPattern,
    FunctionLogging,
    KafkaOutflow,
    KafkaOutflowTopic,
    Match,
    OffsetReset,
    RetryPolicy,
    SinkField,
    SlsSink,
)


class PaymentsStack(TerraformStack):
    """The large payments of a Kafka topic, with their card numbers masked, in a logstore."""

    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        AlicloudProvider(
            self,
            "alicloud",
            region="cn-hangzhou",
            account_id="1234567890123456",
            account_type="Domestic",
        )

        role = DeliveryRole(self, "Role")
        role.allow_write_logs(project="payments", logstore="large")
        mask = ContentMapping(
            self,
            "Mask",
            mappings=[
                ContentReplacement(field="data.value.card", pattern=r"\d(?=\d{4})", replacement="*")
            ],
            logging=FunctionLogging(project="payments", logstore="functions"),
        )

        KafkaOutflow(
            self,
            "Payments",
            stream_name="payments-to-sls",
            kafka=KafkaOutflowTopic(
                instance_id="alikafka_post-cn-example",
                topic="payments",
                offset_reset=OffsetReset.EARLIEST,
            ),
            filter=EventPattern.of(
                type=EventEnvelope.kafka().match_type(),
                data={
                    "value": {
                        "amount": [Match.at_least(1000)],
                        "country": [Match.anything_but("XX", "YY")],
                    }
                },
            ),
            transforms=[mask.as_transform()],
            sink=SlsSink(
                project="payments",
                logstore="large",
                role_name=role.role_name,
                body=SinkField.json_path("$.data"),
            ),
            batch_window=BatchWindow(messages=500, interval=Duration.seconds(5)),
            concurrency=8,
            retry_policy=RetryPolicy.exponential_decay(),
            dead_letter_queue=DeadLetterQueue.mns_queue("payments-dead"),
        )
