package main

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"net/http"
	"os"
	"reflect"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// resource is what a type does in the cloud; each calls what the real provider calls for it, in its order.
type resource interface {
	// create sets the id as soon as something is there.
	create(c *cloud, d *change) error
	// read fills in d.found, or takes the id away where nothing is there.
	read(c *cloud, d *change) error
	update(c *cloud, d *change) error
	delete(c *cloud, d *change) error
}

// change is one resource while something is done to it.
type change struct {
	id string
	// What was, and what is wanted.
	prior, planned object
	// What the service says, by attribute.
	found object
}

func (d *change) has(name string) bool { return !isNothing(d.planned[name]) }

func (d *change) changed(names ...string) bool {
	for _, name := range names {
		if !reflect.DeepEqual(d.prior[name], d.planned[name]) {
			return true
		}
	}
	return false
}

// timeout is that of an operation: the provider's own is ten minutes, shortened here, unless the resource says otherwise.
func (d *change) timeout(operation string) time.Duration {
	from := d.planned
	if from == nil {
		from = d.prior
	}
	given, err := time.ParseDuration(textOf(at(from["timeouts"], operation)))
	if err != nil {
		return 600 * second
	}
	return given
}

var resources = map[string]resource{}

// connect leads calls to the address in `endpoints`; without one nothing is called at all.
func (p *provider) connect(config tftypes.Value) {
	given := nativeObject(config)
	p.account = textOf(given["account_id"])
	address := textOf(at(given, "endpoints", "0", "eventbridge"))
	if address == "" {
		return
	}
	milliseconds, ok := given["client_read_timeout"].(float64)
	if !ok {
		milliseconds = 60000
	}
	within, _ := given["max_retry_timeout"].(float64)
	p.cloud = &cloud{
		endpoint: address, region: textOf(given["region"]),
		client:      &http.Client{Timeout: time.Duration(milliseconds) * time.Millisecond, Transport: transport()},
		retryWithin: time.Duration(within * float64(time.Second)),
	}
}

// transport trusts what SSL_CERT_FILE holds, on every system: the stand-in of the cloud signs for itself.
func transport() *http.Transport {
	ours := http.DefaultTransport.(*http.Transport).Clone()
	if text, err := os.ReadFile(os.Getenv("SSL_CERT_FILE")); err == nil {
		trusted := x509.NewCertPool()
		trusted.AppendCertsFromPEM(text)
		ours.TLSClientConfig = &tls.Config{RootCAs: trusted}
	}
	return ours
}

// act creates, updates or deletes. What is there when something fails stays in the state, as in the provider's SDK: of a
// new resource with an id it is tainted, of an old one it is what was wanted.
func (p *provider) act(name string, prior, planned tftypes.Value) (tftypes.Value, error) {
	schema := p.schema.ResourceSchemas[name]
	kind, ok := resources[name]
	if !ok {
		return prior, fmt.Errorf("the stand-in provider does not play %s", name)
	}
	nothing := tftypes.NewValue(schema.ValueType(), nil)
	d := &change{prior: nativeObject(prior), planned: nativeObject(planned)}
	d.id = textOf(d.prior["id"])
	if planned.IsNull() {
		if err := kind.delete(p.cloud, d); err != nil {
			return prior, err
		}
		return nothing, nil
	}
	var err error
	if prior.IsNull() {
		err = kind.create(p.cloud, d)
	} else {
		err = kind.update(p.cloud, d)
	}
	if err != nil && d.id == "" {
		return nothing, err
	}
	base := withAttributes(schema, known(planned), object{"id": d.id})
	if err != nil {
		return base, err
	}
	state, err := p.look(name, base)
	if err == nil && state.IsNull() {
		return base, fmt.Errorf("%s %q is not found as soon as it was made", name, d.id)
	}
	return state, err
}

// look reads a resource; null where it is gone.
func (p *provider) look(name string, state tftypes.Value) (tftypes.Value, error) {
	schema := p.schema.ResourceSchemas[name]
	kind, ok := resources[name]
	if !ok || state.IsNull() {
		return state, nil
	}
	before := nativeObject(state)
	d := &change{id: textOf(before["id"]), prior: before, planned: before, found: object{}}
	if err := kind.read(p.cloud, d); err != nil {
		return state, err
	}
	if d.id == "" {
		return tftypes.NewValue(schema.ValueType(), nil), nil
	}
	return withAttributes(schema, state, d.found), nil
}

// known replaces what was known after apply by null: what the service says is filled in afterwards.
func known(planned tftypes.Value) tftypes.Value {
	value, _ := tftypes.Transform(planned, func(_ *tftypes.AttributePath, value tftypes.Value) (tftypes.Value, error) {
		if value.IsKnown() {
			return value, nil
		}
		return tftypes.NewValue(value.Type(), nil), nil
	})
	return value
}

// refused is an error as Terraform shows it, with the resource it is about.
func refused(name, doing string, err error) []*tfprotov5.Diagnostic {
	return []*tfprotov5.Diagnostic{{
		Severity: tfprotov5.DiagnosticSeverityError, Summary: fmt.Sprintf("%s %s failed", doing, name), Detail: err.Error(),
	}}
}
