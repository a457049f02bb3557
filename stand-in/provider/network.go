package main

import (
	"strings"
)

const (
	vpc = "2016-04-28"
	ecs = "2014-05-26"
)

func init() {
	resources["alicloud_vpc"] = described{
		version: vpc, id: "VpcId", gone: []string{"InvalidVpcID.NotFound"},
		creating: "CreateVpc", reading: "DescribeVpcAttribute", updating: "ModifyVpcAttribute", deleting: "DeleteVpc",
		attributes: map[string]string{"cidr_block": "CidrBlock", "vpc_name": "VpcName", "description": "Description"},
		computed:   map[string]string{"status": "Status", "router_id": "VRouterId", "name": "VpcName"},
		also: func(c *cloud, d *change) error {
			tables, err := c.rpc(vpc, "DescribeRouteTableList", object{"VpcId": d.id})
			d.found["route_table_id"] = at(tables, "RouterTableList", "RouterTableListType", "0", "RouteTableId")
			return err
		},
	}
	resources["alicloud_vswitch"] = described{
		version: vpc, id: "VSwitchId", gone: []string{"InvalidVswitchID.NotFound"},
		creating: "CreateVSwitch", reading: "DescribeVSwitchAttributes", updating: "ModifyVSwitchAttribute", deleting: "DeleteVSwitch",
		attributes: map[string]string{
			"cidr_block": "CidrBlock", "vswitch_name": "VSwitchName", "description": "Description", "vpc_id": "VpcId",
			"zone_id": "ZoneId",
		},
		computed: map[string]string{"status": "Status", "name": "VSwitchName", "availability_zone": "ZoneId"},
	}
	resources["alicloud_security_group"] = described{
		version: ecs, id: "SecurityGroupId", gone: []string{"InvalidSecurityGroupId.NotFound"},
		creating: "CreateSecurityGroup", reading: "DescribeSecurityGroupAttribute", updating: "ModifySecurityGroupAttribute",
		deleting: "DeleteSecurityGroup",
		attributes: map[string]string{
			"security_group_name": "SecurityGroupName", "vpc_id": "VpcId", "description": "Description",
			"security_group_type": "SecurityGroupType",
		},
		computed: map[string]string{"name": "SecurityGroupName", "inner_access_policy": "InnerAccessPolicy"},
		also: func(c *cloud, d *change) error {
			_, err := c.rpc(ecs, "DescribeSecurityGroups", object{"SecurityGroupId": d.id})
			return err
		},
	}
	resources["alicloud_security_group_rule"] = securityGroupRule{}
	resources["alicloud_nat_gateway"] = described{
		version: vpc, id: "NatGatewayId", gone: []string{"InvalidNatGatewayId.NotFound"},
		creating: "CreateNatGateway", reading: "DescribeNatGateways", updating: "ModifyNatGatewayAttribute", deleting: "DeleteNatGateway",
		list: []string{"NatGateways", "NatGateway"},
		attributes: map[string]string{
			"vpc_id": "VpcId", "nat_gateway_name": "Name", "nat_type": "NatType", "description": "Description",
		},
		given:    map[string]string{"vswitch_id": "VSwitchId", "internet_charge_type": "InternetChargeType"},
		computed: map[string]string{"status": "Status", "name": "Name", "network_type": "NetworkType"},
		from: func(gateway, found object) {
			found["vswitch_id"] = at(gateway, "NatGatewayPrivateInfo", "VswitchId")
			found["payment_type"] = paymentType(gateway["InstanceChargeType"])
			found["snat_table_ids"] = joined(at(gateway, "SnatTableIds", "SnatTableId"))
			found["forward_table_ids"] = joined(at(gateway, "ForwardTableIds", "ForwardTableId"))
		},
		also: func(c *cloud, d *change) error {
			_, err := c.rpc(vpc, "ListTagResources", object{"ResourceType": "NATGATEWAY", "ResourceId.1": d.id})
			return err
		},
	}
	resources["alicloud_eip_address"] = described{
		version: vpc, id: "AllocationId", gone: []string{"InvalidAllocationId.NotFound"},
		creating: "AllocateEipAddress", reading: "DescribeEipAddresses", updating: "ModifyEipAddressAttribute", deleting: "ReleaseEipAddress",
		list: []string{"EipAddresses", "EipAddress"},
		attributes: map[string]string{
			"address_name": "Name", "bandwidth": "Bandwidth", "description": "Description",
			"internet_charge_type": "InternetChargeType",
		},
		computed: map[string]string{"status": "Status", "ip_address": "IpAddress", "name": "Name"},
		from: func(address, found object) {
			found["payment_type"] = paymentType(address["ChargeType"])
		},
		also: func(c *cloud, d *change) error {
			if d.prior["high_definition_monitor_log_status"] != "ON" {
				return nil
			}
			_, err := c.rpc(vpc, "DescribeHighDefinitionMonitorLogAttribute", object{"InstanceId": d.id, "InstanceType": "EIP"})
			return err
		},
	}
	resources["alicloud_eip_association"] = eipAssociation{}
	resources["alicloud_snat_entry"] = snatEntry{}
}

func paymentType(chargeType interface{}) string {
	return map[string]string{"PostPaid": "PayAsYouGo", "PrePaid": "Subscription"}[textOf(chargeType)]
}

func joined(list interface{}) string {
	var texts []string
	for _, item := range asList(list) {
		texts = append(texts, textOf(item))
	}
	return strings.Join(texts, ",")
}

func split(id string) (string, string) {
	names := strings.SplitN(id, ":", 2)
	return names[0], names[len(names)-1]
}

// securityGroupRule is resource_alicloud_security_group_rule.go. Its id is
// `GROUP:DIRECTION:PROTOCOL:PORTS:NIC:ADDRESSES:POLICY:PRIORITY`.
type securityGroupRule struct{}

func (securityGroupRule) request(d *change) object {
	at := strings.Split(d.id, ":")
	address := "SourceCidrIp"
	if at[1] == "egress" {
		address = "DestCidrIp"
	}
	return object{
		"SecurityGroupId": at[0], "IpProtocol": at[2], "PortRange": at[3], "NicType": at[4], address: at[5],
		"Policy": at[6], "Priority": at[7], "Description": d.planned["description"],
	}
}

// suffix is what the operations on rules that go out end with.
func (securityGroupRule) suffix(d *change) string {
	if strings.Split(d.id, ":")[1] == "egress" {
		return "Egress"
	}
	return ""
}

func (r securityGroupRule) create(c *cloud, d *change) error {
	names := []string{"security_group_id", "type", "ip_protocol", "port_range", "nic_type", "cidr_ip", "policy", "priority"}
	var parts []string
	for _, name := range names {
		parts = append(parts, textOf(d.planned[name]))
	}
	made := &change{id: strings.Join(parts, ":"), planned: d.planned}
	_, err := c.rpc(ecs, "AuthorizeSecurityGroup"+r.suffix(made), r.request(made))
	if err == nil {
		d.id = made.id
	}
	return err
}

func (r securityGroupRule) read(c *cloud, d *change) error {
	request := r.request(d)
	direction := strings.Split(d.id, ":")[1]
	answer, err := c.rpc(ecs, "DescribeSecurityGroupAttribute", object{
		"SecurityGroupId": request["SecurityGroupId"], "Direction": direction, "NicType": request["NicType"],
	})
	if err != nil && !hasCode(err, "InvalidSecurityGroupId.NotFound") {
		return err
	}
	for _, item := range asList(at(answer, "Permissions", "Permission")) {
		permission := asObject(item)
		address := textOf(permission["SourceCidrIp"]) + textOf(permission["DestCidrIp"])
		place := []string{
			textOf(request["SecurityGroupId"]), direction, strings.ToLower(textOf(permission["IpProtocol"])),
			textOf(permission["PortRange"]), textOf(permission["NicType"]), address,
			strings.ToLower(textOf(permission["Policy"])), textOf(permission["Priority"]),
		}
		if strings.Join(place, ":") != d.id {
			continue
		}
		d.found = object{
			"security_group_id": place[0], "type": place[1], "ip_protocol": place[2], "port_range": place[3],
			"nic_type": place[4], "cidr_ip": place[5], "policy": place[6], "priority": place[7],
			"description": permission["Description"],
		}
		return nil
	}
	d.id = ""
	return nil
}

func (r securityGroupRule) update(c *cloud, d *change) error {
	_, err := c.secureRPC(ecs, "ModifySecurityGroup"+r.suffix(d)+"Rule", r.request(d))
	return err
}

func (r securityGroupRule) delete(c *cloud, d *change) error {
	_, err := c.secureRPC(ecs, "RevokeSecurityGroup"+r.suffix(d), r.request(d))
	return gone(err, "InvalidSecurityGroupId.NotFound")
}

// eipAssociation is resource_alicloud_eip_association.go. Its id is `ADDRESS:INSTANCE`.
type eipAssociation struct{}

func (eipAssociation) create(c *cloud, d *change) error {
	address, instance := textOf(d.planned["allocation_id"]), textOf(d.planned["instance_id"])
	_, err := c.rpc(vpc, "AssociateEipAddress", object{
		"AllocationId": address, "InstanceId": instance, "InstanceType": d.planned["instance_type"],
	})
	if err == nil {
		d.id = address + ":" + instance
	}
	return err
}

func (eipAssociation) read(c *cloud, d *change) error {
	id, instance := split(d.id)
	answer, err := c.rpc(vpc, "DescribeEipAddresses", object{"AllocationId": id})
	if err != nil {
		return err
	}
	address := at(answer, "EipAddresses", "EipAddress", "0")
	if at(address, "InstanceId") != instance {
		d.id = ""
		return nil
	}
	d.found = object{"allocation_id": id, "instance_id": instance, "instance_type": at(address, "InstanceType")}
	return nil
}

func (eipAssociation) update(*cloud, *change) error { return nil }

func (eipAssociation) delete(c *cloud, d *change) error {
	id, instance := split(d.id)
	_, err := c.rpc(vpc, "UnassociateEipAddress", object{
		"AllocationId": id, "InstanceId": instance, "InstanceType": d.prior["instance_type"],
	})
	return gone(err, "InvalidAllocationId.NotFound")
}

// snatEntry is resource_alicloud_snat_entry.go. Its id is `TABLE:ENTRY`.
type snatEntry struct{}

func (snatEntry) create(c *cloud, d *change) error {
	answer, err := c.rpc(vpc, "CreateSnatEntry", object{
		"SnatTableId": d.planned["snat_table_id"], "SnatIp": d.planned["snat_ip"],
		"SourceVSwitchId": d.planned["source_vswitch_id"], "SourceCIDR": d.planned["source_cidr"],
		"SnatEntryName": d.planned["snat_entry_name"],
	})
	if err == nil {
		d.id = textOf(d.planned["snat_table_id"]) + ":" + textOf(answer["SnatEntryId"])
	}
	return err
}

func (snatEntry) read(c *cloud, d *change) error {
	table, id := split(d.id)
	answer, err := c.rpc(vpc, "DescribeSnatTableEntries", object{"SnatTableId": table, "SnatEntryId": id})
	if err != nil {
		return err
	}
	entry := asObject(at(answer, "SnatTableEntries", "SnatTableEntry", "0"))
	if entry == nil {
		d.id = ""
		return nil
	}
	d.found = object{
		"snat_table_id": table, "snat_entry_id": id, "snat_ip": entry["SnatIp"], "status": entry["Status"],
		"source_vswitch_id": entry["SourceVSwitchId"], "source_cidr": entry["SourceCIDR"],
		"snat_entry_name": entry["SnatEntryName"],
	}
	return nil
}

func (snatEntry) update(c *cloud, d *change) error {
	table, id := split(d.id)
	_, err := c.rpc(vpc, "ModifySnatEntry", object{
		"SnatTableId": table, "SnatEntryId": id, "SnatIp": d.planned["snat_ip"], "SnatEntryName": d.planned["snat_entry_name"],
	})
	return err
}

func (snatEntry) delete(c *cloud, d *change) error {
	table, id := split(d.id)
	_, err := c.rpc(vpc, "DeleteSnatEntry", object{"SnatTableId": table, "SnatEntryId": id})
	return gone(err, "InvalidSnatEntryId.NotFound")
}
