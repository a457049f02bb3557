package main

// described is a resource whose attributes are the parameters of its calls: made, looked at, changed and deleted by one
// call each.
type described struct {
	version                               string
	creating, reading, updating, deleting string
	// The parameter that names one, which the answer to its creation has too.
	id string
	// The codes that say there is none.
	gone []string
	// Where an answer that lists has its items; none for one that describes one.
	list []string
	// Parameters by attribute: those that come back, those that do not, and those that only come back.
	attributes, given, computed map[string]string
	// Attributes that are not simply a field of the answer.
	from func(answer, found object)
	// Further looks.
	also func(*cloud, *change) error
}

func (r described) create(c *cloud, d *change) error {
	request := object{}
	for _, names := range []map[string]string{r.attributes, r.given} {
		for attribute, parameter := range names {
			request[parameter] = d.planned[attribute]
		}
	}
	answer, err := c.rpc(r.version, r.creating, request)
	if err == nil {
		d.id = textOf(answer[r.id])
	}
	return err
}

func (r described) read(c *cloud, d *change) error {
	answer, err := c.rpc(r.version, r.reading, object{r.id: d.id})
	if hasCode(err, r.gone...) {
		d.id = ""
		return nil
	}
	if err != nil {
		return err
	}
	if r.list != nil {
		answer = asObject(at(answer, append(r.list, "0")...))
		if answer == nil {
			d.id = ""
			return nil
		}
	}
	for _, names := range []map[string]string{r.attributes, r.computed} {
		for attribute, field := range names {
			d.found[attribute] = answer[field]
		}
	}
	if r.from != nil {
		r.from(answer, d.found)
	}
	if r.also != nil {
		return r.also(c, d)
	}
	return nil
}

func (r described) update(c *cloud, d *change) error {
	request := object{r.id: d.id}
	for attribute, parameter := range r.attributes {
		if d.changed(attribute) {
			request[parameter] = textOf(d.planned[attribute])
		}
	}
	_, err := c.rpc(r.version, r.updating, request)
	return err
}

func (r described) delete(c *cloud, d *change) error {
	_, err := c.rpc(r.version, r.deleting, object{r.id: d.id})
	return gone(err, r.gone...)
}
