from cdktf import TerraformStack
from constructs import Construct

from cdktf_alicloud_event_streams import (
    AlicloudProvider,
    DeadLetterQueue,
    RocketMqConsumePosition,
    RocketMqFilter,
    RocketMqInstance,
    RocketMqRoute,
)


class CopiedOrdersStack(TerraformStack):
    """Orders of Qingdao, copied to Shanghai for disaster recovery."""

    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        # The stream lives where it delivers to. account_id and account_type keep `terraform plan` from asking the cloud.
        AlicloudProvider(
            self,
            "alicloud",
            region="cn-shanghai",
            account_id="1234567890123456",
            account_type="Domestic",
        )

        RocketMqRoute(
            self,
            "Orders",
            stream_name="orders-qingdao-to-shanghai",
            # A struct may be a dict with the names of its properties.
            source={
                "region": "cn-qingdao",
                "instance": RocketMqInstance.cloud4("MQ_INST_1234567890123456_BX6zY7ah"),
                "topic": "orders",
                "group_id": "GID_orders_to_shanghai",
                "filter": RocketMqFilter.tag("paid || shipped"),
                "consume_position": RocketMqConsumePosition.earliest(),
            },
            target={
                "instance": RocketMqInstance.cloud4("MQ_INST_1234567890123456_CY7aZ8bi"),
                "topic": "orders",
            },
            dead_letter_queue=DeadLetterQueue.mns_queue("orders-dead"),
        )
