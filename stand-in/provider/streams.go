package main

import (
	"encoding/json"
	"fmt"
	"time"
)

const eventBridge = "2020-04-01"

func init() {
	resources["alicloud_event_bridge_event_streaming"] = eventStreaming{}
}

// eventStreaming makes the calls of resource_alicloud_event_bridge_event_streaming.go at commit
// 208c2633475d79cefe08e161d2b0cca1fdf66bcc of aliyun/terraform-provider-alicloud, and of what it calls in
// service_alicloud_event_bridge_v2.go.
type eventStreaming struct{}

func (r eventStreaming) create(c *cloud, d *change) error {
	request := object{"EventStreamingName": d.planned["event_streaming_name"]}
	for parameter, attribute := range streamParameters {
		request[parameter] = d.planned[attribute]
	}
	if _, err := c.patient(d.timeout("create")).rpc(eventBridge, "CreateEventStreaming", request); err != nil {
		return err
	}
	d.id = textOf(request["EventStreamingName"])
	// The service ignores tags in the request. The timeout of an update rules them, even of what is new.
	if err := setTags(c.asking(d.timeout("update")), d, eventBridge, aboutStream(d)); err != nil {
		return err
	}
	return r.updateStatus(c, d, d.timeout("create"))
}

var streamParameters = map[string]string{
	"Description": "description", "Source": "source", "FilterPattern": "filter_pattern", "Sink": "sink",
	"RunOptions": "run_options", "Transforms": "transforms",
}

func (r eventStreaming) read(c *cloud, d *change) error {
	stream, err := r.get(c, d.id)
	if err != nil {
		return err
	}
	if stream == nil {
		d.id = ""
		return nil
	}
	d.found = object{
		"event_streaming_name": stream["EventStreamingName"],
		"description":          stream["Description"],
		"status":               stream["Status"],
	}
	for parameter, attribute := range streamParameters {
		switch value := stream[parameter].(type) {
		case nil:
		case string:
			d.found[attribute] = value
		default:
			text, err := json.Marshal(value)
			if err != nil {
				return err
			}
			d.found[attribute] = string(text)
		}
	}
	d.found["tags"], err = tagsOf(c, "eventstreaming", d.id)
	return err
}

func (r eventStreaming) update(c *cloud, d *change) error {
	if d.changed("description", "source", "filter_pattern", "sink", "run_options", "transforms") {
		request := object{"EventStreamingName": d.id}
		for parameter, attribute := range streamParameters {
			request[parameter] = d.planned[attribute]
		}
		// An empty one too, so that taking it away clears it.
		request["Description"] = textOf(d.planned["description"])
		if _, err := c.patient(d.timeout("update")).rpc(eventBridge, "UpdateEventStreaming", request); err != nil {
			return err
		}
	}
	if d.changed("status") {
		if err := r.updateStatus(c, d, d.timeout("update")); err != nil {
			return err
		}
	}
	if d.changed("tags") {
		return setTags(c.asking(d.timeout("update")), d, eventBridge, aboutStream(d))
	}
	return nil
}

func (r eventStreaming) delete(c *cloud, d *change) error {
	within := d.timeout("delete")
	_, err := c.patient(within).rpc(eventBridge, "DeleteEventStreaming", object{"EventStreamingName": d.id})
	if err != nil {
		if isGone(err) {
			return nil
		}
		return err
	}
	return until(5*second, within, func() (bool, error) {
		stream, err := r.get(c, d.id)
		return stream == nil, err
	})
}

func (r eventStreaming) get(c *cloud, name string) (object, error) {
	answer, err := c.asking(getWithin).rpc(eventBridge, "GetEventStreaming", object{"EventStreamingName": name})
	if isGone(err) {
		return nil, nil
	}
	return asObject(answer["Data"]), err
}

// isGone tells a stream that is not there. With a status of 400 or 409 the SDK gives the provider no body, so that it
// does not see the code.
func isGone(err error) bool {
	e, ok := err.(*apiError)
	return ok && e.code == "EventStreamingNotExisted" && (e.status == 200 || e.status == 404)
}

// updateStatus starts or pauses a stream that is not yet as it is wanted, and waits.
func (r eventStreaming) updateStatus(c *cloud, d *change, timeout time.Duration) error {
	wanted := textOf(d.planned["status"])
	if wanted == "" {
		return nil
	}
	stream, err := r.get(c, d.id)
	if err != nil || stream == nil || stream["Status"] == wanted {
		return err
	}
	action, pending := "StartEventStreaming", []string{"READY", "STARTING", "PAUSED"}
	if wanted == "PAUSED" {
		action, pending = "PauseEventStreaming", []string{"RUNNING", "STARTING", "READY"}
	}
	if _, err := c.patient(timeout).rpc(eventBridge, action, object{"EventStreamingName": d.id}); err != nil {
		return err
	}
	return until(10*second, timeout, func() (bool, error) {
		stream, err := r.get(c, d.id)
		if err != nil || stream == nil {
			return false, err
		}
		status := textOf(stream["Status"])
		if status == wanted {
			return true, nil
		}
		for _, fine := range pending {
			if status == fine {
				return false, nil
			}
		}
		return false, fmt.Errorf("event stream %s: unexpected state '%s', wanted target '%s'", d.id, status, wanted)
	})
}

func aboutStream(d *change) func(string) object {
	return func(string) object { return object{"ResourceType": "eventstreaming", "ResourceId.1": d.id} }
}

func tagsOf(c *cloud, resourceType, id string) (object, error) {
	request := object{"ResourceType": resourceType, "ResourceId.1": id}
	answer, err := c.asking(listTagsWithin).rpc(eventBridge, "ListTagResources", request)
	return tagsIn(at(answer, "TagResources", "TagResource")), err
}
