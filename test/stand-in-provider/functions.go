package main

import (
	"net/url"
)

func init() {
	resources["alicloud_fcv3_function"] = function{}
	resources["alicloud_alikafka_consumer_group"] = consumerGroup{}
}

// function is resource_alicloud_fcv3_function.go.
type function struct{}

const functions = "/2023-03-30/functions"

// What a function is made with, by the name in the API.
var functionParameters = map[string]string{
	"functionName": "function_name", "handler": "handler", "runtime": "runtime", "role": "role", "timeout": "timeout",
	"description": "description", "cpu": "cpu", "memorySize": "memory_size", "diskSize": "disk_size",
	"environmentVariables": "environment_variables", "instanceConcurrency": "instance_concurrency",
	"internetAccess": "internet_access",
}

func (function) body(d *change) object {
	body := object{}
	for parameter, attribute := range functionParameters {
		if d.has(attribute) {
			body[parameter] = d.planned[attribute]
		}
	}
	if code := asObject(at(d.planned["code"], "0")); code != nil {
		body["code"] = object{
			"zipFile": code["zip_file"], "ossBucketName": code["oss_bucket_name"], "ossObjectName": code["oss_object_name"],
		}
	}
	if config := asObject(at(d.planned["log_config"], "0")); config != nil {
		body["logConfig"] = object{
			"project": config["project"], "logstore": config["logstore"], "logBeginRule": config["log_begin_rule"],
			"enableRequestMetrics": config["enable_request_metrics"], "enableInstanceMetrics": config["enable_instance_metrics"],
		}
	}
	if config := asObject(at(d.planned["vpc_config"], "0")); config != nil {
		body["vpcConfig"] = object{
			"vpcId": config["vpc_id"], "vSwitchIds": config["vswitch_ids"], "securityGroupId": config["security_group_id"],
		}
	}
	return body
}

func (r function) create(c *cloud, d *change) error {
	_, err := c.roa("POST", functions, r.body(d))
	if err == nil {
		d.id = textOf(d.planned["function_name"])
	}
	return err
}

func (function) read(c *cloud, d *change) error {
	answer, err := c.roa("GET", functions+"/"+url.PathEscape(d.id), nil)
	if hasCode(err, "FunctionNotFound") {
		d.id = ""
		return nil
	}
	if err != nil {
		return err
	}
	d.found = object{
		"function_arn": answer["functionArn"], "function_id": answer["functionId"], "state": answer["state"],
		"last_update_status": answer["lastUpdateStatus"], "code_size": answer["codeSize"],
	}
	for parameter, attribute := range functionParameters {
		d.found[attribute] = answer[parameter]
	}
	if config, ok := answer["logConfig"].(object); ok {
		d.found["log_config"] = []interface{}{snakeKeys(config, nil)}
	}
	return nil
}

func (r function) update(c *cloud, d *change) error {
	body := r.body(d)
	delete(body, "functionName")
	_, err := c.roa("PUT", functions+"/"+url.PathEscape(d.id), body)
	return err
}

func (function) delete(c *cloud, d *change) error {
	_, err := c.roa("DELETE", functions+"/"+url.PathEscape(d.id), nil)
	return gone(err, "FunctionNotFound")
}

// consumerGroup is resource_alicloud_alikafka_consumer_group.go. Its id is `INSTANCE:GROUP`.
type consumerGroup struct{}

const kafka = "2019-09-16"

func (consumerGroup) place(d *change) object {
	instance, group := split(d.id)
	return object{"InstanceId": instance, "ConsumerId": group}
}

func (consumerGroup) create(c *cloud, d *change) error {
	_, err := c.rpc(kafka, "CreateConsumerGroup", object{
		"InstanceId": d.planned["instance_id"], "ConsumerId": d.planned["consumer_id"], "Remark": d.planned["remark"],
	})
	if err == nil {
		d.id = textOf(d.planned["instance_id"]) + ":" + textOf(d.planned["consumer_id"])
	}
	return err
}

func (r consumerGroup) read(c *cloud, d *change) error {
	place := r.place(d)
	answer, err := c.rpc(kafka, "GetConsumerList", object{"InstanceId": place["InstanceId"]})
	if err != nil {
		return err
	}
	for _, group := range asList(at(answer, "ConsumerList", "ConsumerVO")) {
		if at(group, "ConsumerId") == place["ConsumerId"] {
			d.found = object{"instance_id": place["InstanceId"], "consumer_id": place["ConsumerId"], "remark": at(group, "Remark")}
			return nil
		}
	}
	d.id = ""
	return nil
}

func (consumerGroup) update(*cloud, *change) error { return nil }

func (r consumerGroup) delete(c *cloud, d *change) error {
	_, err := c.rpc(kafka, "DeleteConsumerGroup", r.place(d))
	return err
}
