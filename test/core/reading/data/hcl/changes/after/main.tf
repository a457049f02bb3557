# What ../before becomes.
terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

provider "alicloud" { region = "cn-hangzhou" }

variable "password" {
  type      = string
  sensitive = true
}

locals {
  queue = jsonencode({ SinkMNSParameters = { QueueName = { Form = "CONSTANT", Value = "queue" }, IsBase64Encode = { Form = "CONSTANT", Value = "false" }, Body = { Form = "ORIGINAL" } } })
  mqtt  = jsonencode({ SourceMQTTParameters = { RegionId = "cn-hangzhou", InstanceId = "post-cn-1", Topic = "telemetry", BodyDataType = "JSON" } })
  dead  = { Arn = "acs:mns:cn-hangzhou:1234567890123456:/queues/dead" }
}

resource "alicloud_event_bridge_event_streaming" "narrowed" {
  event_streaming_name = "narrowed"
  status               = "RUNNING"
  filter_pattern       = jsonencode({ data = { level = ["ERROR"] } })
  source               = local.mqtt
  sink                 = local.queue
  run_options          = jsonencode({ ErrorsTolerance = "ALL" })
}

resource "alicloud_event_bridge_event_streaming" "reset" {
  event_streaming_name = "reset"
  status               = "RUNNING"
  filter_pattern       = "{}"
  source               = jsonencode({ SourceKafkaParameters = { RegionId = "cn-hangzhou", InstanceId = "alikafka_post-cn-1", Topic = "orders", ConsumerGroup = "orders", OffsetReset = "latest", Network = "Default", ValueDataType = "JSON" } })
  sink                 = local.queue
  run_options          = jsonencode({ ErrorsTolerance = "ALL", DeadLetterQueue = local.dead })
}

resource "alicloud_event_bridge_event_streaming" "renamed" {
  event_streaming_name = "renamed-again"
  status               = "RUNNING"
  filter_pattern       = "{}"
  source               = local.mqtt
  sink                 = local.queue
  run_options          = jsonencode({ ErrorsTolerance = "NONE" })
}

resource "alicloud_event_bridge_event_streaming" "password" {
  event_streaming_name = "password"
  filter_pattern       = "{}"
  source               = jsonencode({ SourceRocketMQParameters = { RegionId = "cn-hangzhou", InstanceType = "Cloud_5", InstanceId = "rmq-cn-1", InstanceNetwork = "PublicNetwork", Topic = "orders", GroupID = "GID_orders", InstanceUsername = "u", InstancePassword = var.password } })
  sink                 = local.queue
  run_options          = jsonencode({ ErrorsTolerance = "NONE" })
}

resource "alicloud_event_bridge_event_streaming" "same" {
  event_streaming_name = "same"
  filter_pattern       = "{}"
  source               = local.mqtt
  sink                 = local.queue
  run_options          = jsonencode({ ErrorsTolerance = "NONE" })
}
