terraform {
  required_providers {
    alicloud = {
      source = "aliyun/alicloud"
    }
  }
}

variable "name" {}

variable "region" {}

resource "alicloud_event_bridge_event_streaming" "this" {
  event_streaming_name = replace("pipeline-${var.name}", "/[^a-z-]/", "-")
  filter_pattern       = "{}"
  source = jsonencode({
    SourceMNSParameters = { RegionId = var.region, QueueName = "in", IsBase64Decode = false }
  })
  transforms = jsonencode([{ Arn = "acs:fc:ap-southeast-1:1234567890123456:functions/clean/LATEST" }])
  sink = jsonencode({
    SinkMNSParameters = {
      QueueName = { Form = "CONSTANT", Value = "out" }
      Body      = { Form = "JSONPATH", Value = "$.data" }
    }
  })
  run_options = jsonencode({
    ErrorsTolerance = "ALL"
    DeadLetterQueue = { Arn = "acs:mns:ap-southeast-1:1234567890123456:/queues/dead" }
  })
}
