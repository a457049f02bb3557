# Written by hand, without this library: a module for each topic, count, providers of two regions, and each way in which
# a credential can come into a stream.
terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

variable "region" { default = "cn-hangzhou" }

variable "password" {
  type      = string
  sensitive = true
}

variable "unmarked" { type = string }

provider "alicloud" { region = var.region }

provider "alicloud" {
  alias  = "shanghai"
  region = "cn-shanghai"
}

resource "alicloud_vpc" "net" {
  vpc_name   = "net"
  cidr_block = "10.0.0.0/8"
}

module "streams" {
  source    = "./stream"
  for_each  = toset(["orders", "bills"])
  topic     = each.key
  password  = var.password
  vpc_id    = alicloud_vpc.net.id
  providers = { alicloud = alicloud.shanghai }
}

resource "alicloud_event_bridge_event_streaming" "counted" {
  count                = 2
  event_streaming_name = "counted-${count.index}"
  filter_pattern       = "{}"
  source               = jsonencode({ SourceMNSParameters = { RegionId = var.region, QueueName = "in-${count.index}", IsBase64Decode = false } })
  sink                 = local.queue
  run_options          = jsonencode({ ErrorsTolerance = "ALL", MaximumTasks = 64 })
}

resource "alicloud_event_bridge_event_streaming" "literal" {
  event_streaming_name = "literal"
  filter_pattern       = "{}"
  source               = jsonencode({ SourceRocketMQParameters = { RegionId = "cn-hangzhou", InstanceType = "Cloud_5", InstanceId = "rmq-cn-1", InstanceNetwork = "PublicNetwork", Topic = "orders", GroupID = "GID_orders", InstanceUsername = "u", InstancePassword = "s3cr3t-literal" } })
  sink                 = local.queue
  run_options          = local.careful
}

resource "alicloud_event_bridge_event_streaming" "unmarked" {
  event_streaming_name = "unmarked"
  filter_pattern       = "{}"
  source               = jsonencode({ SourceRocketMQParameters = { RegionId = "cn-hangzhou", InstanceType = "Cloud_5", InstanceId = "rmq-cn-1", InstanceNetwork = "PublicNetwork", Topic = "orders", GroupID = "GID_orders", InstanceUsername = "u", InstancePassword = var.unmarked } })
  sink                 = local.queue
  run_options          = local.careful
}

resource "alicloud_event_bridge_event_streaming" "broken" {
  event_streaming_name = "broken"
  filter_pattern       = "{}"
  source               = "{\"SourceMNSParameters\": {\"QueueName\": \"a\", \"QueueName\": \"b\", \"RegionId\": \"cn-hangzhou\", \"IsBase64Decode\": true}}"
  sink                 = local.queue
  run_options          = local.careful
}

resource "alicloud_ram_policy" "wide" {
  policy_name     = "wide"
  policy_document = jsonencode({ Version = "1", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}

resource "alicloud_security_group" "open" {
  security_group_name = "open"
  vpc_id              = alicloud_vpc.net.id
}

resource "alicloud_security_group_rule" "open" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "1/65535"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.open.id
}

locals {
  queue   = jsonencode({ SinkMNSParameters = { QueueName = { Form = "CONSTANT", Value = "queue" }, IsBase64Encode = { Form = "CONSTANT", Value = "false" }, Body = { Form = "ORIGINAL" } } })
  careful = jsonencode({ ErrorsTolerance = "NONE", MaximumTasks = 1 })
}
