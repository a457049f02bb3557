# Event streams as people write them in HCL: by count, by for_each, in a module, with references and credentials.

terraform {
  required_providers {
    alicloud = {
      source  = "aliyun/alicloud"
      version = ">= 1.293.0"
    }
  }
}

variable "region" {
  default = "cn-shanghai"
}

variable "topics" {
  type    = list(string)
  default = ["orders", "refunds"]
}

variable "retries" {
  default = "EXPONENTIAL_DECAY_RETRY"
}

variable "password" {
  sensitive = true
  default   = "a password of no broker"
}

provider "alicloud" {
  region = var.region
}

provider "alicloud" {
  alias  = "singapore"
  region = "ap-southeast-1"
}

resource "alicloud_vpc" "brokers" {
  vpc_name   = "brokers"
  cidr_block = "10.0.0.0/16"
}

resource "alicloud_event_bridge_event_streaming" "by_topic" {
  for_each = toset(var.topics)

  event_streaming_name = "topic-${each.key}"
  description          = "Messages of ${each.key}"
  status               = "RUNNING"
  tags                 = { team = "shop" }
  filter_pattern       = jsonencode({})

  source = jsonencode({
    SourceMNSParameters = { RegionId = "cn-hangzhou", QueueName = each.key, IsBase64Decode = true }
  })
  sink = jsonencode({
    SinkMNSParameters = {
      QueueName = { Form = "CONSTANT", Value = each.key }
      Body      = { Form = "TEMPLATE", Value = "{\"id\":\"$.id\"}", Template = "event $${id} %%{of} ${each.key}" }
    }
  })
  run_options = jsonencode({
    ErrorsTolerance = "ALL"
    RetryStrategy   = { PushRetryStrategy = var.retries }
  })
}

resource "alicloud_event_bridge_event_streaming" "numbered" {
  count    = 2
  provider = alicloud.singapore

  event_streaming_name = "numbered-${count.index}"
  filter_pattern       = "{\"source\":[\"acs:mns\"]}"
  source               = "{\"SourceMNSParameters\":{\"RegionId\":\"ap-southeast-1\",\"QueueName\":\"in\",\"IsBase64Decode\":true}}"
  sink = jsonencode({
    SinkHttpsParameters = {
      URL   = { Form = "CONSTANT", Value = "https://example.com/events" }
      Token = { Form = "CONSTANT", Value = "a token that stands in the text" }
    }
  })
}

# Its source refers to a VPC that is still to be made, so nothing of it is known in the plan.
resource "alicloud_event_bridge_event_streaming" "late" {
  event_streaming_name = "late"
  tags                 = { team = "shop", vpc = alicloud_vpc.brokers.id }
  filter_pattern       = "{}"
  source = jsonencode({
    SourceRocketMQParameters = {
      RegionId         = "cn-shanghai"
      InstanceId       = "rmq-cn-example"
      Topic            = "orders"
      VpcId            = alicloud_vpc.brokers.id
      InstancePassword = var.password
    }
  })
  sink = jsonencode({
    SinkRocketMQParameters = {
      InstanceId       = { Form = "CONSTANT", Value = "rmq-cn-example" }
      Topic            = { Form = "CONSTANT", Value = "copies" }
      Body             = { Form = "ORIGINAL" }
      InstancePassword = { Form = "CONSTANT", Value = var.password }
    }
  })
}

module "pipelines" {
  source   = "./pipeline"
  for_each = { "a.b" = "cn-beijing", "c\"]d" = "cn-shanghai" }

  name   = each.key
  region = each.value
  providers = {
    alicloud = alicloud.singapore
  }
}
