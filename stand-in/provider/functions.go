package main

import (
	"net/url"
)

func init() {
	resources["alicloud_fcv3_function"] = function{}
}

// function is resource_alicloud_fcv3_function.go.
type function struct{}

const (
	functionCompute = "2023-03-30"
	functions       = "/2023-03-30/functions"
)

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
	_, err := c.roa(functionCompute, "POST", functions, r.body(d))
	if err == nil {
		d.id = textOf(d.planned["function_name"])
	}
	return err
}

func (function) read(c *cloud, d *change) error {
	answer, err := c.roa(functionCompute, "GET", functions+"/"+url.PathEscape(d.id), nil)
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
	_, err := c.roa(functionCompute, "PUT", functions+"/"+url.PathEscape(d.id), body)
	return err
}

func (function) delete(c *cloud, d *change) error {
	_, err := c.roa(functionCompute, "DELETE", functions+"/"+url.PathEscape(d.id), nil)
	return gone(err, "FunctionNotFound")
}
