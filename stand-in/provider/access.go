package main

import (
	"strings"
)

const ram = "2015-05-01"

func init() {
	resources["alicloud_ram_role"] = ramRole{}
	resources["alicloud_ram_policy"] = ramPolicy{}
	resources["alicloud_ram_role_policy_attachment"] = ramAttachment{}
}

// ramRole is resource_alicloud_ram_role.go.
type ramRole struct{}

func (ramRole) create(c *cloud, d *change) error {
	_, err := c.rpc(ram, "CreateRole", object{
		"RoleName": d.planned["role_name"], "AssumeRolePolicyDocument": d.planned["assume_role_policy_document"],
		"Description": d.planned["description"], "MaxSessionDuration": d.planned["max_session_duration"],
	})
	if err == nil {
		d.id = textOf(d.planned["role_name"])
	}
	return err
}

func (ramRole) read(c *cloud, d *change) error {
	answer, err := c.rpc(ram, "GetRole", object{"RoleName": d.id})
	if hasCode(err, "EntityNotExist.Role") {
		d.id = ""
		return nil
	}
	if err != nil {
		return err
	}
	role := asObject(answer["Role"])
	d.found = object{
		"role_name": role["RoleName"], "name": role["RoleName"], "arn": role["Arn"], "role_id": role["RoleId"],
		"description": role["Description"], "max_session_duration": role["MaxSessionDuration"],
		"assume_role_policy_document": role["AssumeRolePolicyDocument"], "document": role["AssumeRolePolicyDocument"],
	}
	_, err = c.rpc(ram, "ListTagResources", object{"ResourceType": "role", "ResourceNames.1": d.id})
	return err
}

func (ramRole) update(c *cloud, d *change) error {
	_, err := c.rpc(ram, "UpdateRole", object{
		"RoleName": d.id, "NewAssumeRolePolicyDocument": d.planned["assume_role_policy_document"],
		"NewDescription": d.planned["description"], "NewMaxSessionDuration": d.planned["max_session_duration"],
	})
	return err
}

func (ramRole) delete(c *cloud, d *change) error {
	if _, err := c.rpc(ram, "ListPoliciesForRole", object{"RoleName": d.id}); err != nil {
		return gone(err, "EntityNotExist.Role")
	}
	_, err := c.rpc(ram, "DeleteRole", object{"RoleName": d.id})
	return gone(err, "EntityNotExist.Role")
}

// ramPolicy is resource_alicloud_ram_policy.go.
type ramPolicy struct{}

func (ramPolicy) create(c *cloud, d *change) error {
	_, err := c.rpc(ram, "CreatePolicy", object{
		"PolicyName": d.planned["policy_name"], "PolicyDocument": d.planned["policy_document"],
		"Description": d.planned["description"],
	})
	if err == nil {
		d.id = textOf(d.planned["policy_name"])
	}
	return err
}

func (r ramPolicy) place(d *change) object {
	return object{"PolicyName": d.id, "PolicyType": "Custom"}
}

func (r ramPolicy) read(c *cloud, d *change) error {
	answer, err := c.rpc(ram, "GetPolicy", r.place(d))
	if hasCode(err, "EntityNotExist.Policy") {
		d.id = ""
		return nil
	}
	if err != nil {
		return err
	}
	policy, version := asObject(answer["Policy"]), asObject(answer["DefaultPolicyVersion"])
	d.found = object{
		"policy_name": policy["PolicyName"], "name": policy["PolicyName"], "type": policy["PolicyType"],
		"description": policy["Description"], "default_version": policy["DefaultVersion"],
		"version_id": version["VersionId"], "attachment_count": policy["AttachmentCount"],
		"policy_document": version["PolicyDocument"], "document": version["PolicyDocument"],
	}
	_, err = c.rpc(ram, "ListTagResources", object{"ResourceType": "policy", "ResourceNames.1": d.id})
	return err
}

func (ramPolicy) update(c *cloud, d *change) error {
	if !d.changed("policy_document") {
		return nil
	}
	_, err := c.rpc(ram, "CreatePolicyVersion", object{
		"PolicyName": d.id, "PolicyDocument": d.planned["policy_document"], "SetAsDefault": true,
		"RotateStrategy": d.planned["rotate_strategy"],
	})
	return err
}

// delete looks for versions and who has the policy only with force, which no app here says: the delete cascades.
func (r ramPolicy) delete(c *cloud, d *change) error {
	request := r.place(d)
	request["CascadingDelete"] = true
	_, err := c.rpc(ram, "DeletePolicy", request)
	return gone(err, "EntityNotExist.Policy")
}

// ramAttachment is resource_alicloud_ram_role_policy_attachment.go. Its id is `role:POLICY:TYPE:ROLE`.
type ramAttachment struct{}

func (ramAttachment) place(d *change) object {
	names := strings.Split(d.id, ":")
	return object{"PolicyName": names[1], "PolicyType": names[2], "RoleName": names[3]}
}

func (r ramAttachment) create(c *cloud, d *change) error {
	names := []string{"role", textOf(d.planned["policy_name"]), textOf(d.planned["policy_type"]), textOf(d.planned["role_name"])}
	id := strings.Join(names, ":")
	_, err := c.rpc(ram, "AttachPolicyToRole", r.place(&change{id: id}))
	if err == nil {
		d.id = id
	}
	return err
}

func (r ramAttachment) read(c *cloud, d *change) error {
	place := r.place(d)
	answer, err := c.rpc(ram, "ListPoliciesForRole", object{"RoleName": place["RoleName"]})
	if err != nil && !hasCode(err, "EntityNotExist.Role") {
		return err
	}
	for _, policy := range asList(at(answer, "Policies", "Policy")) {
		if at(policy, "PolicyName") == place["PolicyName"] && at(policy, "PolicyType") == place["PolicyType"] {
			d.found = object{
				"policy_name": place["PolicyName"], "policy_type": place["PolicyType"], "role_name": place["RoleName"],
			}
			return nil
		}
	}
	d.id = ""
	return nil
}

func (ramAttachment) update(*cloud, *change) error { return nil }

func (r ramAttachment) delete(c *cloud, d *change) error {
	_, err := c.rpc(ram, "DetachPolicyFromRole", r.place(d))
	return gone(err, "EntityNotExist.Role.Policy", "EntityNotExist.Role")
}
