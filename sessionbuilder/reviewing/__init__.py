"""What a pool keeps, and a day -> what somebody must look at again, the most pressing first."""
