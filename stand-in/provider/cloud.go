package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
)

// cloud is where a provider's `endpoints` lead to: the API as stand-in/cloud plays it.
type cloud struct {
	endpoint string
	region   string
	client   *http.Client
	// max_retry_timeout; nothing where it is not given.
	retryWithin time.Duration
}

// What the provider waits is shortened: what it talks to is on this machine. A second of the provider takes that long.
const second = time.Second / 30

// How long the provider goes on asking where neither max_retry_timeout nor a timeout of the resource rules it.
const (
	getWithin      = 300 * second
	listTagsWithin = 60 * second
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

// needRetry is what NeedRetry in alicloud/errors.go of the provider asks again after: throttling, 5xx, and requests by
// HTTPS that were lost.
func needRetry(err error) bool {
	e, ok := err.(*apiError)
	return ok && (strings.Contains(e.code, "Throttling") || e.code == "ServiceUnavailable" || e.status >= 500)
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

// patient is a cloud that is asked again for so long, unless max_retry_timeout says otherwise.
func (c *cloud) patient(within time.Duration) *cloud {
	if c.retryWithin > 0 {
		return c
	}
	return c.asking(within)
}

// asking is a cloud that is asked again for so long, whatever max_retry_timeout says.
func (c *cloud) asking(within time.Duration) *cloud {
	patient := *c
	patient.retryWithin = within
	return &patient
}

// rpc calls an action with parameters; those that are nil are not sent.
func (c *cloud) rpc(version, action string, parameters object) (object, error) {
	return c.retry(needRetry, func() (object, error) { return c.sendRPC("http", version, action, parameters) })
}

// secureRPC calls by HTTPS whatever `protocol` says, and asks again after every error.
func (c *cloud) secureRPC(version, action string, parameters object) (object, error) {
	every := func(err error) bool { return !hasCode(err, "InvalidSecurityGroupId.NotFound") }
	return c.asking(getWithin).retry(every, func() (object, error) {
		return c.sendRPC("https", version, action, parameters)
	})
}

func (c *cloud) sendRPC(scheme, version, action string, parameters object) (object, error) {
	form := url.Values{}
	// The calls about event streams do not name the region; the address does.
	if version != eventBridge || !strings.Contains(action, "EventStreaming") {
		form.Set("RegionId", c.region)
	}
	for name, value := range parameters {
		if value != nil {
			form.Set(name, textOf(value))
		}
	}
	query := url.Values{"Action": {action}, "Version": {version}, "Format": {"json"}}
	// They stand in the URL, and so in the error where a request is lost.
	query.Set("AccessKeyId", os.Getenv("ALIBABA_CLOUD_ACCESS_KEY_ID"))
	query.Set("SecurityToken", os.Getenv("ALIBABA_CLOUD_SECURITY_TOKEN"))
	query.Set("Signature", "stand-in")
	path := "://" + c.endpoint + "/?" + query.Encode()
	return c.send(action, version, "POST", scheme+path, "application/x-www-form-urlencoded", form.Encode())
}

// roa calls a method on a path of a version of an API, with a JSON body unless that is nil.
func (c *cloud) roa(version, method, path string, body object) (object, error) {
	text := ""
	if body != nil {
		bytes, _ := json.Marshal(body)
		text = string(bytes)
	}
	return c.retry(needRetry, func() (object, error) {
		return c.send(method+" "+path, version, method, "http://"+c.endpoint+path, "application/json", text)
	})
}

// retry asks again as the provider does: the SDK four times at once where nothing or a status of 5xx came, then the
// provider after 3 s each time, and beside them the backoff of its plugin SDK (0.5 s, 1 s, 2 s ... 10 s). After a lost
// request by HTTP it does not ask again: NeedRetry in errors.go looks for `Post "https://`.
func (c *cloud) retry(again func(error) bool, call func() (object, error)) (object, error) {
	within := c.retryWithin
	if within == 0 {
		within = 600 * second
	}
	deadline := time.Now().Add(within)
	for backoff := second / 2; ; backoff = min(2*backoff, 10*second) {
		answer, err := call()
		for try := 1; try < 4 && atOnce(err); try++ {
			answer, err = call()
		}
		wait := 3*second + backoff
		if err == nil || !again(err) || time.Now().Add(wait).After(deadline) {
			return answer, err
		}
		time.Sleep(wait)
	}
}

// atOnce is what the SDK asks again after by itself.
func atOnce(err error) bool {
	switch e := err.(type) {
	case *lostError:
		return true
	case *apiError:
		return e.status >= 500
	}
	return false
}

func (c *cloud) send(action, version, method, address, contentType, body string) (object, error) {
	request, err := http.NewRequest(method, address, bytes.NewBufferString(body))
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

// until looks until the wanted state is there: for the first time after a delay, then 3, 6 and 10 seconds after the look
// before.
func until(delay, timeout time.Duration, look func() (bool, error)) error {
	deadline := time.Now().Add(timeout)
	time.Sleep(delay)
	for wait := 3 * second; ; wait = min(2*wait, 10*second) {
		done, err := look()
		if done || err != nil {
			return err
		}
		if time.Now().Add(wait).After(deadline) {
			return fmt.Errorf("timeout while waiting for the wanted state (timeout: %s)", timeout)
		}
		time.Sleep(wait)
	}
}
