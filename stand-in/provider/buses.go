package main

import (
	"encoding/json"
	"fmt"
	"strings"
)

func init() {
	resources["alicloud_event_bridge_event_bus"] = eventBus{}
	resources["alicloud_event_bridge_rule"] = rule{}
	resources["alicloud_event_bridge_event_source_v2"] = eventSource{}
	resources["alicloud_event_bridge_service_linked_role"] = serviceLinkedRole{}
}

// gone is what a delete of something that is not there any more ends with.
func gone(err error, codes ...string) error {
	if hasCode(err, codes...) {
		return nil
	}
	return err
}

// eventBus is resource_alicloud_event_bridge_event_bus.go.
type eventBus struct{}

func (eventBus) request(d *change) object {
	return object{"EventBusName": d.planned["event_bus_name"], "Description": d.planned["description"]}
}

func (r eventBus) create(c *cloud, d *change) error {
	_, err := c.rpc(eventBridge, "CreateEventBus", r.request(d))
	if err == nil {
		d.id = textOf(d.planned["event_bus_name"])
	}
	return err
}

func (eventBus) read(c *cloud, d *change) error {
	answer, err := c.rpc(eventBridge, "GetEventBus", object{"EventBusName": d.id})
	if hasCode(err, "EventBusNotExist") {
		d.id = ""
		return nil
	}
	d.found = object{"event_bus_name": at(answer, "Data", "EventBusName"), "description": at(answer, "Data", "Description")}
	return err
}

func (r eventBus) update(c *cloud, d *change) error {
	_, err := c.rpc(eventBridge, "UpdateEventBus", r.request(d))
	return err
}

func (eventBus) delete(c *cloud, d *change) error {
	_, err := c.rpc(eventBridge, "DeleteEventBus", object{"EventBusName": d.id})
	return gone(err, "EventBusNotExist")
}

// rule is resource_alicloud_event_bridge_rule.go. Its id is `BUS:RULE`.
type rule struct{}

func (rule) place(d *change) object {
	names := strings.SplitN(d.id, ":", 2)
	return object{"EventBusName": names[0], "RuleName": names[1]}
}

func (r rule) create(c *cloud, d *change) error {
	request := object{
		"EventBusName": d.planned["event_bus_name"], "RuleName": d.planned["rule_name"],
		"Description": d.planned["description"], "FilterPattern": d.planned["filter_pattern"],
		"EventTargets": r.targets(d), "Status": d.planned["status"],
	}
	if _, err := c.rpc(eventBridge, "CreateRule", request); err != nil {
		return err
	}
	d.id = textOf(request["EventBusName"]) + ":" + textOf(request["RuleName"])
	return r.updateStatus(c, d)
}

func (r rule) read(c *cloud, d *change) error {
	answer, err := c.rpc(eventBridge, "GetRule", r.place(d))
	if hasCode(err, "EventRuleNotExisted") {
		d.id = ""
		return nil
	}
	rule := asObject(answer["Data"])
	d.found = object{
		"event_bus_name": r.place(d)["EventBusName"], "rule_name": rule["RuleName"], "description": rule["Description"],
		"filter_pattern": rule["FilterPattern"], "status": rule["Status"],
	}
	targets := []interface{}{}
	for _, target := range asList(rule["Targets"]) {
		targets = append(targets, snakeKeys(target, map[string]string{"Id": "target_id"}))
	}
	d.found["targets"] = targets
	return err
}

func (r rule) update(c *cloud, d *change) error {
	if d.changed("description", "filter_pattern") {
		request := r.place(d)
		request["Description"], request["FilterPattern"] = d.planned["description"], d.planned["filter_pattern"]
		if _, err := c.rpc(eventBridge, "UpdateRule", request); err != nil {
			return err
		}
	}
	if d.changed("targets") {
		request := r.place(d)
		request["Targets"] = r.targets(d)
		if _, err := c.rpc(eventBridge, "PutTargets", request); err != nil {
			return err
		}
	}
	return r.updateStatus(c, d)
}

func (r rule) delete(c *cloud, d *change) error {
	_, err := c.rpc(eventBridge, "DeleteRule", r.place(d))
	return gone(err, "EventRuleNotExisted")
}

func (r rule) updateStatus(c *cloud, d *change) error {
	wanted := textOf(d.planned["status"])
	if wanted == "" {
		return nil
	}
	answer, err := c.rpc(eventBridge, "GetRule", r.place(d))
	if err != nil || at(answer, "Data", "Status") == wanted {
		return err
	}
	action := map[string]string{"ENABLE": "EnableRule", "DISABLE": "DisableRule"}[wanted]
	_, err = c.rpc(eventBridge, action, r.place(d))
	return err
}

func (rule) targets(d *change) string {
	targets := []interface{}{}
	for _, target := range asList(d.planned["targets"]) {
		targets = append(targets, pascalKeys(target, map[string]string{"target_id": "Id"}))
	}
	text, _ := json.Marshal(targets)
	return string(text)
}

// eventSource is resource_alicloud_event_bridge_event_source_v2.go.
type eventSource struct{}

func (r eventSource) create(c *cloud, d *change) error {
	_, err := c.rpc(eventBridge, "CreateEventSource", r.request(d))
	if err == nil {
		d.id = textOf(d.planned["event_source_name"])
	}
	return err
}

func (eventSource) request(d *change) object {
	request := object{
		"EventSourceName": d.planned["event_source_name"], "EventBusName": d.planned["event_bus_name"],
		"Description": d.planned["description"], "LinkedExternalSource": d.planned["linked_external_source"],
	}
	for name, value := range d.planned {
		if strings.HasPrefix(name, "source_") && len(asList(value)) > 0 {
			text, _ := json.Marshal(pascalKeys(at(value, "0"), map[string]string{"group_id": "GroupID"}))
			request[pascal(name)] = string(text)
		}
	}
	return request
}

func (eventSource) read(c *cloud, d *change) error {
	answer, err := c.rpc(eventBridge, "ListUserDefinedEventSources", object{"Limit": "100"})
	if err != nil {
		return err
	}
	for _, item := range asList(at(answer, "Data", "EventSourceList")) {
		source := asObject(item)
		if source["Name"] != d.id {
			continue
		}
		d.found = object{
			"event_source_name": d.id, "event_bus_name": source["EventBusName"], "description": source["Description"],
			"linked_external_source": source["LinkedExternalSource"],
		}
		for name, value := range source {
			if strings.HasPrefix(name, "Source") {
				// What was sent as GroupID is read as GroupId.
				d.found[snake(name)] = []interface{}{snakeKeys(value, map[string]string{"GroupId": "group_id"})}
			}
		}
		return nil
	}
	d.id = ""
	return nil
}

func (r eventSource) update(c *cloud, d *change) error {
	_, err := c.rpc(eventBridge, "UpdateEventSource", r.request(d))
	return err
}

func (eventSource) delete(c *cloud, d *change) error {
	request := object{"EventSourceName": d.id, "EventBusName": d.prior["event_bus_name"]}
	_, err := c.rpc(eventBridge, "DeleteEventSource", request)
	return gone(err, "EventSourceNotExist")
}

// serviceLinkedRole is resource_alicloud_event_bridge_service_linked_role.go.
type serviceLinkedRole struct{}

// create looks once, 10 seconds after it made the role: what is not there then is an error.
func (serviceLinkedRole) create(c *cloud, d *change) error {
	request := object{"ProductName": d.planned["product_name"]}
	if _, err := c.rpc(eventBridge, "CreateServiceLinkedRoleForProduct", request); err != nil {
		return err
	}
	d.id = textOf(d.planned["product_name"])
	return until(10*second, 300*second, func() (bool, error) {
		answer, err := c.rpc(eventBridge, "CheckRoleForProduct", request)
		if isThere := at(answer, "Data", "CheckPass"); err == nil && isThere != true {
			err = fmt.Errorf("Failed to reach target status. Last status: %v.", isThere)
		}
		return err == nil, err
	})
}

func (serviceLinkedRole) read(c *cloud, d *change) error {
	answer, err := c.rpc(eventBridge, "CheckRoleForProduct", object{"ProductName": d.id})
	if err != nil {
		return err
	}
	if at(answer, "Data", "CheckPass") != true {
		d.id = ""
		return nil
	}
	d.found = object{"product_name": at(answer, "Data", "StsRoleName")}
	return nil
}

func (serviceLinkedRole) update(*cloud, *change) error { return nil }

func (serviceLinkedRole) delete(c *cloud, d *change) error {
	_, err := c.rpc("2020-03-31", "DeleteServiceLinkedRole", object{"RoleName": d.id})
	return gone(err, "EntityNotExist.Role")
}
