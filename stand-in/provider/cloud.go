package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// cloud is where a provider's `endpoints` lead to: the API as stand-in/cloud plays it.
type cloud struct {
	endpoint    string
	region      string
	client      *http.Client
	retryWithin time.Duration
}

// How long the provider waits between two tries (3 s, and 3 s more each time) and looks (5 to 10 s), shortened: what it
// talks to is on this machine.
const (
	retryWait = 100 * time.Millisecond
	pollWait  = 200 * time.Millisecond
)

// apiError is an answer that says no.
type apiError struct {
	action, code, message string
	status                int
}

func (e *apiError) Error() string {
	return fmt.Sprintf("%s: %s: %s (status %d)", e.action, e.code, e.message, e.status)
}

// lostError is a request without an answer.
type lostError struct {
	action string
	cause  error
}

func (e *lostError) Error() string { return fmt.Sprintf("%s: no answer: %v", e.action, e.cause) }

// needRetry is what NeedRetry in alicloud/errors.go of the provider asks again after: lost requests, throttling, 5xx.
func needRetry(err error) bool {
	switch e := err.(type) {
	case *lostError:
		return true
	case *apiError:
		return strings.Contains(e.code, "Throttling") || e.code == "ServiceUnavailable" || e.status >= 500
	}
	return false
}

func hasCode(err error, codes ...string) bool {
	e, ok := err.(*apiError)
	if !ok {
		return false
	}
	for _, code := range codes {
		if e.code == code {
			return true
		}
	}
	return false
}

// rpc calls an action with parameters; those that are nil are not sent.
func (c *cloud) rpc(version, action string, parameters object) (object, error) {
	form := url.Values{"RegionId": {c.region}}
	for name, value := range parameters {
		if value != nil {
			form.Set(name, textOf(value))
		}
	}
	query := url.Values{"Action": {action}, "Version": {version}, "Format": {"json"}}
	return c.retry(func() (object, error) {
		return c.send(action, version, "POST", "/?"+query.Encode(), "application/x-www-form-urlencoded", form.Encode())
	})
}

// roa calls a method on a path of a version of an API, with a JSON body unless that is nil.
func (c *cloud) roa(version, method, path string, body object) (object, error) {
	text := ""
	if body != nil {
		bytes, _ := json.Marshal(body)
		text = string(bytes)
	}
	return c.retry(func() (object, error) {
		return c.send(method+" "+path, version, method, path, "application/json", text)
	})
}

func (c *cloud) retry(call func() (object, error)) (object, error) {
	deadline := time.Now().Add(c.retryWithin)
	for wait := retryWait; ; wait += retryWait {
		answer, err := call()
		if err == nil || !needRetry(err) || time.Now().Add(wait).After(deadline) {
			return answer, err
		}
		time.Sleep(wait)
	}
}

func (c *cloud) send(action, version, method, path, contentType, body string) (object, error) {
	request, err := http.NewRequest(method, "http://"+c.endpoint+path, bytes.NewBufferString(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", contentType)
	request.Header.Set("x-acs-version", version)
	response, err := c.client.Do(request)
	if err != nil {
		return nil, &lostError{action, err}
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, &lostError{action, err}
	}
	answer := object{}
	if len(text) > 0 {
		if err := json.Unmarshal(text, &answer); err != nil {
			return nil, fmt.Errorf("%s answered with no JSON: %w", action, err)
		}
	}
	code, message := textOf(answer["Code"]), textOf(answer["Message"])
	if response.StatusCode >= 400 && code == "" {
		// Some services begin the names of fields with small letters.
		code, message = textOf(answer["code"]), textOf(answer["message"])
	}
	// formatError in alicloud/connectivity/client.go: success, in the words of each service.
	fine := map[string]bool{"": true, "Success": true, "OK": true, "200": true, "0": true}
	if response.StatusCode >= 400 || (!fine[code] && message != "") {
		return answer, &apiError{action, code, message, response.StatusCode}
	}
	return answer, nil
}

// until looks until the wanted state is there.
func until(timeout time.Duration, look func() (bool, error)) error {
	for deadline := time.Now().Add(timeout); ; {
		done, err := look()
		if done || err != nil {
			return err
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("timeout while waiting for the wanted state (timeout: %s)", timeout)
		}
		time.Sleep(pollWait)
	}
}
