terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

variable "topic" {}
variable "password" { sensitive = true }
variable "vpc_id" {}

locals {
  broker = { RegionId = "cn-shanghai", InstanceType = "Cloud_5", InstanceId = "rmq-cn-1", InstanceNetwork = "PublicNetwork", Topic = var.topic, GroupID = "GID_${var.topic}", InstanceUsername = "u", InstancePassword = var.password }
  queue  = jsonencode({ SinkMNSParameters = { QueueName = { Form = "CONSTANT", Value = "queue" }, IsBase64Encode = { Form = "CONSTANT", Value = "false" }, Body = { Form = "ORIGINAL" } } })
}

resource "alicloud_event_bridge_event_streaming" "marked" {
  event_streaming_name = "marked-${var.topic}"
  filter_pattern       = "{}"
  source               = jsonencode({ SourceRocketMQParameters = local.broker })
  sink                 = local.queue
}

# Its source is one text that is not known before the VPC is.
resource "alicloud_event_bridge_event_streaming" "later" {
  event_streaming_name = "later-${var.topic}"
  filter_pattern       = "{}"
  source               = jsonencode({ SourceRocketMQParameters = merge(local.broker, { InstanceVpcId = var.vpc_id }) })
  sink                 = local.queue
}
