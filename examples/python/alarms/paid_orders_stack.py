from cdktf import TerraformStack, TerraformVariable
from constructs import Construct

from cdktf_alicloud_event_streams import (
    AlarmContact,
    AlarmContactGroup,
    AlarmLevel,
    AlarmTarget,
    AlicloudProvider,
    DeadLetterQueue,
    Duration,
    EventPattern,
    EventStream,
    EventStreamAlarms,
    EventStreamRules,
    KafkaSink,
    RocketMqCredentials,
    RocketMqInstance,
    RocketMqSource,
    SinkField,
    SystemEventAlarm,
    provider,
)


class PaidOrdersStack(TerraformStack):
    """Paid orders for analytics, and who is told when they stop coming."""

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
        # Whoever has the address of a web hook can call it: TF_VAR_alarm_webhook.
        webhook = TerraformVariable(self, "alarm_webhook", type="string", sensitive=True)
        password = TerraformVariable(self, "rocketmq_password", type="string", sensitive=True)

        dead_letters = provider.MessageServiceQueue(self, "DeadLetters", queue_name="orders-dead")
        orders = EventStream(
            self,
            "Orders",
            stream_name="paid-orders",
            source=RocketMqSource(
                instance=RocketMqInstance.cloud5(
                    "rmq-cn-example",
                    credentials=RocketMqCredentials(username="stream", password=password.string_value),
                ),
                topic="orders",
                group_id="GID_paid_orders",
            ),
            filter=EventPattern.of(data={"body": {"state": ["paid"]}}),
            sink=KafkaSink(
                instance_id="alikafka_post-cn-example",
                topic="paid-orders",
                value=SinkField.json_path("$.data.body"),
            ),
            dead_letter_queue=DeadLetterQueue.to_mns_queue(dead_letters),
        )

        on_call = AlarmContactGroup(
            self,
            "OnCall",
            group_name="orders-on-call",
            contacts=[
                AlarmContact(
                    self,
                    "Alice",
                    contact_name="alice",
                    description="on call for orders",
                    email="alice@example.com",
                )
            ],
        )
        audit = provider.MessageServiceQueue(self, "Audit", queue_name="alarms")

        # What is named is made, and nothing else.
        EventStreamAlarms(
            self,
            "Alarms",
            stream=orders,
            contact_groups=[on_call],
            webhook=webhook.string_value,
            targets=[AlarmTarget.to_mns_queue(audit)],
            consumer_lag={"threshold": 10_000, "period": Duration.minutes(5)},
            consumer_delay={"longest": Duration.minutes(2)},
            throttled_reads={"threshold": 100, "level": AlarmLevel.WARN},
            tags={"team": "orders"},
        )
        # Which metric counts what is in a queue was read in an older list: look into CloudMonitor whether it has values.
        dead = EventStreamAlarms(
            self,
            "DeadLetterAlarms",
            stream=orders,
            contact_groups=[on_call],
            dead_letters={"threshold": 0, "consecutive_periods": 1},
            allow_unverified=True,
        )
        EventStreamRules.of(dead).acknowledge(
            rule="alarm-metric", reason="the metric has values in CloudMonitor"
        )

        # What Alibaba Cloud itself says of the instance.
        SystemEventAlarm(
            self, "Events", product="rocketmq", contact_groups=[on_call], queues=[audit]
        )
