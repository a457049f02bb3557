package main

import (
	"fmt"
	"strings"
	"time"
)

const cms = "2019-01-01"

func init() {
	resources["alicloud_cms_alarm"] = alarm{}
	resources["alicloud_cms_alarm_contact"] = contact{}
	resources["alicloud_cms_alarm_contact_group"] = contactGroup{}
	resources["alicloud_cms_event_rule"] = systemEventRule{}
}

// alarm is resource_alicloud_cms_alarm.go. The provider makes its id up.
type alarm struct{}

// The comparisons of the API by those of Terraform; the others are called alike.
var comparisons = map[string]string{
	">": "GreaterThanThreshold", ">=": "GreaterThanOrEqualToThreshold", "<": "LessThanThreshold",
	"<=": "LessThanOrEqualToThreshold", "!=": "NotEqualToThreshold", "==": "EqualToThreshold",
}

var conditionFields = map[string]string{
	"comparison_operator": "ComparisonOperator", "statistics": "Statistics", "threshold": "Threshold", "times": "Times",
}

var alarmFields = map[string]string{
	"name": "RuleName", "project": "Namespace", "metric": "MetricName", "metric_dimensions": "Resources",
	"effective_interval": "EffectiveInterval", "period": "Period", "silence_time": "SilenceTime", "webhook": "Webhook",
}

func (r alarm) create(c *cloud, d *change) error {
	d.id = fmt.Sprintf("terraform-%d", time.Now().UnixNano())
	return r.update(c, d)
}

func (r alarm) update(c *cloud, d *change) error {
	var groups []string
	for _, group := range asList(d.planned["contact_groups"]) {
		groups = append(groups, textOf(group))
	}
	request := object{"RuleId": d.id, "ContactGroups": strings.Join(groups, ",")}
	for attribute, parameter := range alarmFields {
		if d.has(attribute) {
			request[parameter] = d.planned[attribute]
		}
	}
	for _, level := range []string{"Critical", "Info", "Warn"} {
		condition := asObject(at(d.planned["escalations_"+strings.ToLower(level)], "0"))
		for attribute, field := range conditionFields {
			value := condition[attribute]
			if other, ok := comparisons[textOf(value)]; ok {
				value = other
			}
			if value != nil {
				request["Escalations."+level+"."+field] = value
			}
		}
	}
	for i, key := range keysOf(asObject(d.planned["tags"]), func(string) bool { return true }) {
		request[fmt.Sprintf("Labels.%d.Key", i+1)] = key
		request[fmt.Sprintf("Labels.%d.Value", i+1)] = asObject(d.planned["tags"])[key]
	}
	if _, err := c.rpc(cms, "PutResourceMetricRule", request); err != nil {
		return err
	}
	switching := "DisableMetricRules"
	if textOf(d.planned["enabled"]) == "true" {
		switching = "EnableMetricRules"
	}
	if _, err := c.rpc(cms, switching, object{"RuleId.1": d.id}); err != nil {
		return err
	}
	if err := until(0, 102*second, func() (bool, error) {
		found, err := r.find(c, d)
		return found != nil && textOf(found["EnableState"]) == textOf(d.planned["enabled"]), err
	}); err != nil {
		return err
	}
	targets := asList(d.planned["targets"])
	if len(targets)+len(asList(d.prior["targets"])) == 0 || !d.changed("targets") {
		return nil
	}
	return putMembers(c, "PutMetricRuleTargets", object{"RuleId": d.id}, "Targets", targets, targetFields)
}

var targetFields = map[string]string{"target_id": "Id", "arn": "Arn", "level": "Level", "json_params": "JsonParams"}

// putMembers sends a list of objects as parameters: `Targets.1.Id`.
func putMembers(c *cloud, action string, request object, name string, items []interface{}, fields map[string]string) error {
	addMembers(request, name, items, fields)
	_, err := c.rpc(cms, action, request)
	return err
}

func addMembers(request object, name string, items []interface{}, fields map[string]string) {
	for i, item := range items {
		for attribute, field := range fields {
			if value := asObject(item)[attribute]; value != nil {
				request[fmt.Sprintf("%s.%d.%s", name, i+1, field)] = value
			}
		}
	}
}

// membersIn reads a list of objects of an answer back.
func membersIn(list interface{}, fields map[string]string) []interface{} {
	found := []interface{}{}
	for _, item := range asList(list) {
		member := object{}
		for attribute, field := range fields {
			if value := at(item, field); value != nil {
				member[attribute] = value
			}
		}
		found = append(found, member)
	}
	return found
}

func (alarm) find(c *cloud, d *change) (object, error) {
	answer, err := c.rpc(cms, "DescribeMetricRuleList", object{"RuleIds": d.id})
	if hasCode(err, "InternalError", "ResourceNotFound") {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	for _, found := range asList(at(answer, "Alarms", "Alarm")) {
		if textOf(at(found, "RuleId")) == d.id {
			return asObject(found), nil
		}
	}
	return nil, nil
}

func (r alarm) read(c *cloud, d *change) error {
	found, err := r.find(c, d)
	if err != nil {
		return err
	}
	if found == nil {
		d.id = ""
		return nil
	}
	for attribute, field := range alarmFields {
		d.found[attribute] = sameNothing(d.prior[attribute], found[field])
	}
	groups := []interface{}{}
	for _, group := range strings.Split(textOf(found["ContactGroups"]), ",") {
		groups = append(groups, group)
	}
	d.found["contact_groups"] = groups
	d.found["enabled"], d.found["status"] = found["EnableState"], found["AlertState"]
	d.found["tags"] = sameNothing(d.prior["tags"], tagsIn(at(found, "Labels", "Labels")))
	for _, level := range []string{"Critical", "Info", "Warn"} {
		condition := asObject(at(found["Escalations"], level))
		if len(condition) == 0 {
			continue
		}
		block := object{}
		for attribute, field := range conditionFields {
			block[attribute] = condition[field]
			for ours, theirs := range comparisons {
				if textOf(condition[field]) == theirs {
					block[attribute] = ours
				}
			}
		}
		d.found["escalations_"+strings.ToLower(level)] = []interface{}{block}
	}
	answer, err := c.rpc(cms, "DescribeMetricRuleTargets", object{"RuleId": d.id})
	if err != nil {
		return err
	}
	d.found["targets"] = membersIn(at(answer, "Targets", "Target"), targetFields)
	return nil
}

func (r alarm) delete(c *cloud, d *change) error {
	if _, err := c.rpc(cms, "DeleteMetricRules", object{"Id.1": d.id}); err != nil {
		return err
	}
	_, err := r.find(c, d)
	return err
}

// contact is resource_alicloud_cms_alarm_contact.go. Its id is its name.
type contact struct{}

var contactFields = map[string]string{
	"channels_aliim": "Channels.AliIM", "channels_ding_web_hook": "Channels.DingWebHook", "channels_mail": "Channels.Mail",
	"channels_sms": "Channels.SMS", "describe": "Describe", "lang": "Lang",
}

func (r contact) create(c *cloud, d *change) error {
	d.id = textOf(d.planned["alarm_contact_name"])
	return r.update(c, d)
}

func (contact) update(c *cloud, d *change) error {
	request := object{"ContactName": d.id}
	for attribute, parameter := range contactFields {
		if d.has(attribute) {
			request[parameter] = d.planned[attribute]
		}
	}
	_, err := c.rpc(cms, "PutContact", request)
	return err
}

func (contact) read(c *cloud, d *change) error {
	answer, err := c.rpc(cms, "DescribeContactList", object{"ContactName": d.id})
	if err != nil && !hasCode(err, "ContactNotExists", "ResourceNotFound") {
		return err
	}
	found := asList(at(answer, "Contacts", "Contact"))
	if len(found) == 0 {
		d.id = ""
		return nil
	}
	one := asObject(found[0])
	channels := asObject(one["Channels"])
	d.found = object{"alarm_contact_name": d.id, "describe": one["Desc"], "lang": sameNothing(d.prior["lang"], one["Lang"])}
	for attribute, field := range contactFields {
		if name, ok := strings.CutPrefix(field, "Channels."); ok {
			d.found[attribute] = sameNothing(d.prior[attribute], channels[name])
		}
	}
	return nil
}

func (contact) delete(c *cloud, d *change) error {
	_, err := c.rpc(cms, "DeleteContact", object{"ContactName": d.id})
	return gone(err, "400", "403", "404", "ContactNotExists")
}

// contactGroup is resource_alicloud_cms_alarm_contact_group.go. Its id is its name.
type contactGroup struct{}

func (r contactGroup) create(c *cloud, d *change) error {
	d.id = textOf(d.planned["alarm_contact_group_name"])
	return r.update(c, d)
}

func (contactGroup) update(c *cloud, d *change) error {
	request := object{"ContactGroupName": d.id, "Describe": d.planned["describe"], "EnableSubscribed": d.planned["enable_subscribed"]}
	for i, name := range asList(d.planned["contacts"]) {
		request[fmt.Sprintf("ContactNames.%d", i+1)] = name
	}
	_, err := c.rpc(cms, "PutContactGroup", request)
	return err
}

func (contactGroup) read(c *cloud, d *change) error {
	answer, err := c.rpc(cms, "DescribeContactGroupList", object{"PageNumber": 1.0, "PageSize": 20.0})
	if err != nil {
		return err
	}
	for _, found := range asList(at(answer, "ContactGroupList", "ContactGroup")) {
		if textOf(at(found, "Name")) != d.id {
			continue
		}
		d.found = object{
			"alarm_contact_group_name": d.id, "enable_subscribed": at(found, "EnableSubscribed"),
			"describe": sameNothing(d.prior["describe"], at(found, "Describe")),
			"contacts": sameNothing(d.prior["contacts"], at(found, "Contacts", "Contact")),
		}
		return nil
	}
	d.id = ""
	return nil
}

func (contactGroup) delete(c *cloud, d *change) error {
	_, err := c.rpc(cms, "DeleteContactGroup", object{"ContactGroupName": d.id})
	return gone(err, "400", "403", "404", "ContactNotExists")
}

// systemEventRule is resource_alicloud_cms_event_rule.go. Its id is its name.
type systemEventRule struct{}

var systemEventFields = map[string]string{
	"group_id": "GroupId", "silence_time": "SilenceTime", "description": "Description", "status": "State",
}

var eventLists = map[string]string{"name_list": "NameList", "level_list": "LevelList", "event_type_list": "EventTypeList"}

// recipients are the blocks that say who is told: their parameter, where an answer has them, and their fields.
var recipients = []struct {
	block, parameter, item string
	fields                 map[string]string
}{
	{"contact_parameters", "ContactParameters", "ContactParameter", map[string]string{
		"contact_parameters_id": "Id", "contact_group_name": "ContactGroupName", "level": "Level"}},
	{"webhook_parameters", "WebhookParameters", "WebhookParameter", map[string]string{
		"webhook_parameters_id": "Id", "protocol": "Protocol", "method": "Method", "url": "Url"}},
	{"fc_parameters", "FcParameters", "FCParameter", map[string]string{
		"fc_parameters_id": "Id", "service_name": "ServiceName", "function_name": "FunctionName", "region": "Region"}},
	{"sls_parameters", "SlsParameters", "SlsParameter", map[string]string{
		"sls_parameters_id": "Id", "project": "Project", "log_store": "LogStore", "region": "Region"}},
	{"mns_parameters", "MnsParameters", "MnsParameter", map[string]string{
		"mns_parameters_id": "Id", "queue": "Queue", "topic": "Topic", "region": "Region"}},
	{"open_api_parameters", "OpenApiParameters", "OpenApiParameters", map[string]string{
		"open_api_parameters_id": "Id", "product": "Product", "action": "Action", "version": "Version", "role": "Role",
		"region": "Region"}},
}

func (systemEventRule) request(d *change) object {
	request := object{"RuleName": d.planned["rule_name"]}
	for attribute, parameter := range systemEventFields {
		if d.has(attribute) {
			request[parameter] = d.planned[attribute]
		}
	}
	pattern := asObject(at(d.planned["event_pattern"], "0"))
	request["EventPattern.1.Product"], request["EventPattern.1.SQLFilter"] = pattern["product"], pattern["sql_filter"]
	for attribute, parameter := range eventLists {
		for i, item := range asList(pattern[attribute]) {
			request[fmt.Sprintf("EventPattern.1.%s.%d", parameter, i+1)] = item
		}
	}
	return request
}

func (r systemEventRule) create(c *cloud, d *change) error {
	if _, err := c.rpc(cms, "PutEventRule", r.request(d)); err != nil {
		return err
	}
	d.id = textOf(d.planned["rule_name"])
	return r.tell(c, d)
}

func (r systemEventRule) update(c *cloud, d *change) error {
	if d.changed("group_id", "silence_time", "description", "status", "event_pattern") {
		if _, err := c.rpc(cms, "PutEventRule", r.request(d)); err != nil {
			return err
		}
	}
	return r.tell(c, d)
}

func (systemEventRule) tell(c *cloud, d *change) error {
	request, isChanged := object{"RuleName": d.id}, false
	for _, kind := range recipients {
		items := asList(d.planned[kind.block])
		isChanged = isChanged || len(items)+len(asList(d.prior[kind.block])) > 0 && d.changed(kind.block)
		addMembers(request, kind.parameter, items, kind.fields)
	}
	if !isChanged {
		return nil
	}
	_, err := c.rpc(cms, "PutEventRuleTargets", request)
	return err
}

func (systemEventRule) read(c *cloud, d *change) error {
	answer, err := c.rpc(cms, "DescribeEventRuleList", object{"NamePrefix": d.id})
	if err != nil {
		return err
	}
	var rule object
	for _, found := range asList(at(answer, "EventRules", "EventRule")) {
		if textOf(at(found, "Name")) == d.id {
			rule = asObject(found)
		}
	}
	if rule == nil {
		d.id = ""
		return nil
	}
	d.found = object{"rule_name": rule["Name"]}
	for attribute, field := range systemEventFields {
		d.found[attribute] = sameNothing(d.prior[attribute], rule[field])
	}
	before := asObject(at(d.prior["event_pattern"], "0"))
	pattern := object{"product": at(rule["EventPattern"], "Product"), "sql_filter": at(rule["EventPattern"], "SQLFilter")}
	for attribute, field := range eventLists {
		pattern[attribute] = sameNothing(before[attribute], at(rule["EventPattern"], field, field))
	}
	d.found["event_pattern"] = []interface{}{pattern}
	answer, err = c.rpc(cms, "DescribeEventRuleTargetList", object{"RuleName": d.id})
	if err != nil {
		return err
	}
	for _, kind := range recipients {
		fields := map[string]string{"arn": "Arn"}
		if kind.block == "contact_parameters" || kind.block == "webhook_parameters" {
			fields = map[string]string{}
		}
		for attribute, field := range kind.fields {
			fields[attribute] = field
		}
		d.found[kind.block] = membersIn(at(answer, kind.parameter, kind.item), fields)
	}
	return nil
}

func (systemEventRule) delete(c *cloud, d *change) error {
	_, err := c.rpc(cms, "DeleteEventRules", object{"RuleNames.1": d.id})
	return err
}
